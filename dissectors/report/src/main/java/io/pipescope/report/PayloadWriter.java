package io.pipescope.report;

import io.pipescope.api.Payload;

/** Writes the payloads of one class, with the type of their event before them. */
final class PayloadWriter {

  private final byte[] eventType;
  private final RecordWriter members;

  private PayloadWriter(byte[] eventType, RecordWriter members) {
    this.eventType = eventType;
    this.members = members;
  }

  static PayloadWriter of(Payload payload) {
    RecordModel model = RecordModel.of(payload.getClass());
    for (ComponentModel component : model.components()) {
      if (SharedMembers.NAMES.contains(component.name()) && !RecordModel.isNamed(component)) {
        throw RecordModel.unsupported(
            component.component(), "is called like a member that all events have");
      }
    }
    ByteSink sink = new ByteSink(64);
    JsonText.memberStart(sink, "event_type");
    JsonText.string(sink, payload.eventType());
    return new PayloadWriter(JsonText.bytesOf(sink), RecordWriters.of(payload.getClass()));
  }

  /** Appends the member {@code event_type}. */
  void writeEventType(ByteSink sink) {
    sink.put(eventType);
  }

  /** Appends what follows the members that all events share. */
  void writeMembers(ByteSink sink, Payload payload) {
    members.writeMembers(sink, payload);
  }
}
