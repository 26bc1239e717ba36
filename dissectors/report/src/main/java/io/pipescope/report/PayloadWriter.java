package io.pipescope.report;

import io.pipescope.api.OpenPayload;
import io.pipescope.api.Payload;

/** Writes the payloads of one class, with the type of their event before them. */
sealed interface PayloadWriter {

  /** Writes payloads whose type and members are known only at run time. */
  PayloadWriter OPEN = new Open();

  /** A writer of the payloads of a class. */
  static PayloadWriter of(Payload payload) {
    RecordModel model = RecordModel.of(payload.getClass());
    for (ComponentModel component : model.components()) {
      if (SharedMembers.NAMES.contains(component.name()) && !RecordModel.isNamed(component)) {
        throw RecordModel.unsupported(
            component.component(), "is called like a member that all events have");
      }
    }
    ByteSink sink = new ByteSink(64);
    Open.eventType(sink, payload.eventType());
    return new Known(JsonText.bytesOf(sink), RecordWriters.of(payload.getClass()));
  }

  /** Appends the member {@code event_type}. */
  void writeEventType(ByteSink sink, Payload payload);

  /** Appends what follows the members that all events share. */
  void writeMembers(ByteSink sink, Payload payload);

  /**
   * Writes records.
   *
   * @param eventType the member {@code event_type}, ready to be written
   * @param members of the record
   */
  record Known(byte[] eventType, RecordWriter members) implements PayloadWriter {
    @Override
    public void writeEventType(ByteSink sink, Payload payload) {
      sink.put(eventType);
    }

    @Override
    public void writeMembers(ByteSink sink, Payload payload) {
      members.writeMembers(sink, payload);
    }
  }

  /** Writes {@link OpenPayload}s. */
  record Open() implements PayloadWriter {
    private static void eventType(ByteSink sink, String type) {
      JsonText.memberStart(sink, "event_type");
      JsonText.string(sink, type);
    }

    @Override
    public void writeEventType(ByteSink sink, Payload payload) {
      eventType(sink, payload.eventType());
    }

    @Override
    public void writeMembers(ByteSink sink, Payload payload) {
      JsonText.memberStart(sink, payload.eventType());
      OpenObjectWriter.write(sink, ((OpenPayload) payload).members());
    }
  }
}
