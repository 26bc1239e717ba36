package io.pipescope.report;

import io.pipescope.api.Payload;
import java.util.Set;

/**
 * Writes the payloads of one class.
 *
 * @param eventType {@code ,"event_type":"…"}
 * @param members writes what follows the members that all events share
 */
record PayloadWriter(byte[] eventType, RecordWriter members) {

  /** What comes before the payload; a payload cannot say it again. */
  static final Set<String> SHARED_MEMBERS =
      Set.of(
          "timestamp",
          "event_type",
          "file",
          "frame",
          "flow_id",
          "src_ip",
          "src_port",
          "dest_ip",
          "dest_port",
          "proto",
          "community_id",
          "vlan");

  static PayloadWriter of(Payload payload) {
    RecordModel model = RecordModel.of(payload.getClass());
    for (ComponentModel component : model.components()) {
      if (SHARED_MEMBERS.contains(component.name()) && !RecordModel.isNamed(component)) {
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
