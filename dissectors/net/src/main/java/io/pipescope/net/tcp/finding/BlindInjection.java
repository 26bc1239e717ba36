package io.pipescope.net.tcp.finding;

import io.pipescope.api.Alert;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.Conversation;
import io.pipescope.api.Event;
import io.pipescope.api.Evidence;
import io.pipescope.api.Finding;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Payload;
import io.pipescope.api.Thresholds;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Resets and SYNs that nearly hit a connection, as somebody sends who sees neither of its ends (RFC
 * 5961), and their use in bulk to count challenge ACKs (CVE-2016-5696).
 */
final class BlindInjection implements Finding {
  static final String INJECTION = "ps.tcp.blind_injection";
  static final String PROBING = "ps.tcp.challenge_ack_probing";

  private static final Set<String> CODES =
      Set.of("suspicious.reset_not_exact", "suspicious.syn_in_connection");
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** The segments at one conversation or one host. */
  private static final class Count {
    int segments;
    long firstFrame;
    long windowStart = Long.MIN_VALUE;
  }

  private final Thresholds thresholds;
  private final RecentMap<Long, Count> conversations;
  private final RecentMap<IpAddress, Count> hosts;

  BlindInjection(Thresholds thresholds) {
    this.thresholds = thresholds;
    conversations = new RecentMap<>(thresholds.sources(), Count::new);
    hosts = new RecentMap<>(thresholds.sources(), Count::new);
  }

  @Override
  public boolean wants(Class<? extends Payload> payload) {
    return payload == AnomalyEvent.class;
  }

  @Override
  public void observe(Event event, Consumer<Alert> alerts) {
    AnomalyEvent payload = (AnomalyEvent) event.payload();
    if (!CODES.contains(payload.anomaly().code()) || event.conversation().isEmpty()) {
      return;
    }
    Conversation conversation = event.conversation().get();
    long frame = event.frame().number();
    String ends = conversation.client() + " to " + conversation.server();
    Count here = conversations.get(conversation.flowId());
    count(here, frame);
    if (here.segments == thresholds.blindSegments()) {
      alerts.accept(
          alert(INJECTION, "Blind injection into a connection", here, frame, "connection", ends));
    }
    Count host = hosts.get(conversation.server().address());
    long time = event.frame().timestamp();
    if (host.windowStart == Long.MIN_VALUE || time - host.windowStart > SECOND) {
      host.windowStart = time;
      host.segments = 0;
    }
    count(host, frame);
    if (host.segments == thresholds.challengeProbes()) {
      String target = conversation.server().address().toString();
      alerts.accept(
          alert(PROBING, "Challenge ACKs are being counted", host, frame, "target", target));
    }
  }

  private static void count(Count count, long frame) {
    if (count.segments == 0) {
      count.firstFrame = frame;
    }
    count.segments++;
  }

  private static Alert alert(
      String id, String title, Count count, long frame, String name, String value) {
    return new Alert(
        id,
        title,
        2,
        List.of("T1557"),
        List.of(
            new Evidence(count.firstFrame, name, value),
            new Evidence(frame, "segments", Integer.toString(count.segments))));
  }
}
