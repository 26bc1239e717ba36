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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Resets and SYNs that nearly hit a connection, as somebody sends who sees neither of its ends (RFC
 * 5961), and their use in bulk to count challenge ACKs (CVE-2016-5696).
 *
 * <p>Which of the two it is shows within a second, the time in which an end limits its challenge
 * ACKs: so long the alert about an injection waits.
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

  /** An injection, unless it turns out to be part of something larger. */
  private record Suspicion(long time, IpAddress server, Alert alert) {}

  private final Thresholds thresholds;
  private final RecentMap<Long, Count> conversations;
  private final RecentMap<IpAddress, Count> hosts;

  /** By flow id; the oldest first, and none older than a second. */
  private final Map<Long, Suspicion> suspected = new LinkedHashMap<>();

  BlindInjection(Thresholds thresholds) {
    this.thresholds = thresholds;
    conversations = new RecentMap<>(thresholds.sources(), Count::new);
    hosts = new RecentMap<>(thresholds.sources(), Count::new);
  }

  @Override
  public boolean wants(Class<? extends Payload> payload) {
    return payload == AnomalyEvent.class || payload == HandshakeObservation.class;
  }

  @Override
  public void observe(Event event, Consumer<Alert> alerts) {
    tellDue(event.frame().timestamp() - SECOND, alerts);
    if (event.payload() instanceof AnomalyEvent payload) {
      count(event, payload, alerts);
    }
  }

  @Override
  public void end(Consumer<Alert> alerts) {
    tellDue(Long.MAX_VALUE, alerts);
  }

  /** Tells of the injections that were noticed before this time. */
  private void tellDue(long time, Consumer<Alert> alerts) {
    while (!suspected.isEmpty()) {
      Map.Entry<Long, Suspicion> oldest = suspected.entrySet().iterator().next();
      if (oldest.getValue().time() >= time) {
        return;
      }
      suspected.remove(oldest.getKey());
      alerts.accept(oldest.getValue().alert());
    }
  }

  private void count(Event event, AnomalyEvent payload, Consumer<Alert> alerts) {
    if (!CODES.contains(payload.anomaly().code()) || event.conversation().isEmpty()) {
      return;
    }
    Conversation conversation = event.conversation().get();
    long frame = event.frame().number();
    String ends = conversation.client() + " to " + conversation.server();
    Count here = conversations.get(conversation.flowId());
    count(here, frame);
    if (here.segments == thresholds.blindSegments()) {
      Alert alert =
          alert(INJECTION, "Blind injection into a connection", here, frame, "connection", ends);
      suspected.put(
          conversation.flowId(),
          new Suspicion(event.frame().timestamp(), host(conversation), alert));
      if (suspected.size() > thresholds.sources()) {
        alerts.accept(suspected.remove(suspected.keySet().iterator().next()).alert());
      }
    }
    Count host = hosts.get(host(conversation));
    long time = event.frame().timestamp();
    if (host.windowStart == Long.MIN_VALUE || time - host.windowStart > SECOND) {
      host.windowStart = time;
      host.segments = 0;
    }
    count(host, frame);
    if (host.segments == thresholds.challengeProbes()) {
      suspected.values().removeIf(suspicion -> suspicion.server().equals(host(conversation)));
      String target = host(conversation).toString();
      alerts.accept(
          alert(PROBING, "Challenge ACKs are being counted", host, frame, "target", target));
    }
  }

  private static IpAddress host(Conversation conversation) {
    return conversation.server().address();
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
