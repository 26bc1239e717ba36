package io.pipescope.definition;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Conversation;
import io.pipescope.api.Endpoint;
import io.pipescope.api.FrameReference;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Limits;
import io.pipescope.api.Members;
import io.pipescope.api.OpenPayload;
import io.pipescope.api.Payload;
import io.pipescope.api.StreamContext;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a dissector reports. */
final class RecordingContext implements StreamContext {
  private static final Conversation CONVERSATION =
      new Conversation(
          1,
          new Endpoint(IpAddress.ipv4(0x0a000005), 49152),
          new Endpoint(IpAddress.ipv4(0x0a000001), 9999),
          "TCP",
          "1:",
          List.of());

  final List<Members> events = new ArrayList<>();
  final List<Anomaly> anomalies = new ArrayList<>();

  @Override
  public Conversation conversation() {
    return CONVERSATION;
  }

  @Override
  public FrameReference frame() {
    return FrameReference.NONE;
  }

  @Override
  public long frameNumber() {
    return 0;
  }

  @Override
  public void emit(Payload payload) {
    events.add(((OpenPayload) payload).members());
  }

  @Override
  public void anomaly(Anomaly anomaly) {
    anomalies.add(anomaly);
  }

  @Override
  public Limits limits() {
    return Limits.DEFAULT;
  }

  List<String> codes() {
    return anomalies.stream().map(Anomaly::code).toList();
  }
}
