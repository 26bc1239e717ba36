package io.pipescope.net.tcp.finding;

import io.pipescope.api.Alert;
import io.pipescope.api.Event;
import io.pipescope.api.Evidence;
import io.pipescope.api.Finding;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Payload;
import io.pipescope.api.Thresholds;
import io.pipescope.net.tcp.finding.HandshakeObservation.Step;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hosts whose initial sequence numbers can be guessed (RFC 6528): successive ones differ by the
 * same amount, or always by a multiple of 64,000, as 4.2BSD and its children counted.
 */
final class PredictableSequence implements Finding {
  static final String ID = "ps.tcp.predictable_isn";

  private static final int BSD_STEP = 64_000;

  /** Steps above this are no counter of connections, whatever they are multiples of. */
  private static final int MAX_BSD_STEP = 100 * BSD_STEP;

  /** What one host has chosen so far. */
  private static final class Host {
    boolean started;
    int last;
    int step;
    int equalSteps;
    int bsdSteps;
    long firstFrame;
    boolean reported;
  }

  private final int needed;
  private final RecentMap<IpAddress, Host> hosts;

  PredictableSequence(Thresholds thresholds) {
    needed = thresholds.predictableIsns();
    hosts = new RecentMap<>(thresholds.sources(), Host::new);
  }

  @Override
  public boolean wants(Class<? extends Payload> payload) {
    return payload == HandshakeObservation.class;
  }

  @Override
  public void observe(Event event, Consumer<Alert> alerts) {
    HandshakeObservation observation = (HandshakeObservation) event.payload();
    if (observation.step() != Step.ANSWERED) {
      return;
    }
    IpAddress address = event.conversation().orElseThrow().server().address();
    Host host = hosts.get(address);
    int step = observation.sequenceNumber() - host.last;
    if (host.started) {
      host.equalSteps = host.equalSteps > 0 && step == host.step ? host.equalSteps + 1 : 1;
      host.bsdSteps = isBsdStep(step) ? host.bsdSteps + 1 : 0;
      host.step = step;
    }
    host.started = true;
    host.last = observation.sequenceNumber();
    if (host.equalSteps <= 1 && host.bsdSteps == 0) {
      host.firstFrame = event.frame().number();
    }
    if (!host.reported && Math.max(host.equalSteps, host.bsdSteps) >= needed - 1) {
      host.reported = true;
      alerts.accept(alert(host, address, event.frame().number()));
    }
  }

  private static boolean isBsdStep(int step) {
    return step > 0 && step <= MAX_BSD_STEP && step % BSD_STEP == 0;
  }

  private Alert alert(Host host, IpAddress address, long frame) {
    String rule =
        host.equalSteps >= needed - 1
            ? "each " + host.step + " above the one before"
            : "each a multiple of " + BSD_STEP + " above the one before";
    return new Alert(
        ID,
        "Predictable initial sequence numbers",
        2,
        List.of("T1557"),
        List.of(
            new Evidence(host.firstFrame, "host", address.toString()),
            new Evidence(frame, "rule", rule)));
  }
}
