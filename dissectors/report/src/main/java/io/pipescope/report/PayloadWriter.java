package io.pipescope.report;

import io.pipescope.api.Payload;

/**
 * Writes the payloads of one class.
 *
 * @param eventType {@code ,"event_type":"…"}
 * @param members writes what follows the members that all events share
 */
record PayloadWriter(byte[] eventType, RecordWriter members) {

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
}
