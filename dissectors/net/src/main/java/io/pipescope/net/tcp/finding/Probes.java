package io.pipescope.net.tcp.finding;

import io.pipescope.api.Alert;
import io.pipescope.api.Conversation;
import io.pipescope.api.Endpoint;
import io.pipescope.api.Event;
import io.pipescope.api.Evidence;
import io.pipescope.api.Finding;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Payload;
import io.pipescope.api.Thresholds;
import io.pipescope.net.tcp.finding.ProbeObservation.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Segments that only probes and old attacks consist of: told once for each sender and kind. A lone
 * FIN may be the rest of a forgotten connection, so that it takes a few targets.
 */
final class Probes implements Finding {
  /** What an alert of a kind says. */
  private record Wording(String id, String title, int severity, String technique) {}

  static final Map<Kind, Wording> WORDINGS =
      Map.of(
          Kind.LAND, new Wording("ps.tcp.land", "Segment from a host to itself", 2, "T1499.004"),
          Kind.SYN_FIN, new Wording("ps.tcp.syn_fin_probe", "SYN and FIN together", 3, "T1046"),
          Kind.XMAS, new Wording("ps.tcp.xmas_probe", "Xmas probe", 3, "T1046"),
          Kind.NULL, new Wording("ps.tcp.null_probe", "Probe without flags", 3, "T1046"),
          Kind.FIN, new Wording("ps.tcp.fin_probe", "FIN probes", 3, "T1046"),
          Kind.WINNUKE,
              new Wording("ps.tcp.winnuke", "Urgent data to NetBIOS (WinNuke)", 2, "T1499.004"),
          Kind.SHORT_AUTHENTICATION_OPTION,
              new Wording(
                  "ps.tcp.urgent11", "Malformed TCP-AO option (URGENT/11)", 1, "T1499.004"));

  /** A sender and what it does. */
  private record Suspect(IpAddress sender, Kind kind) {}

  /** What it touched; no more than it takes. */
  private static final class Touched {
    final Set<Endpoint> targets = new HashSet<>();
    long firstFrame;
  }

  private final Thresholds thresholds;
  private final RecentMap<Suspect, Touched> suspects;

  Probes(Thresholds thresholds) {
    this.thresholds = thresholds;
    suspects = new RecentMap<>(thresholds.sources(), Touched::new);
  }

  /** The identifiers of the alerts. */
  static List<String> alertIds() {
    return WORDINGS.values().stream().map(Wording::id).sorted().toList();
  }

  @Override
  public boolean wants(Class<? extends Payload> payload) {
    return payload == ProbeObservation.class;
  }

  @Override
  public void observe(Event event, Consumer<Alert> alerts) {
    ProbeObservation probe = (ProbeObservation) event.payload();
    Conversation conversation = event.conversation().orElseThrow();
    Endpoint sender = conversation.sender(probe.direction());
    Endpoint target = conversation.sender(probe.direction().reverse());
    Touched touched = suspects.get(new Suspect(sender.address(), probe.kind()));
    if (touched.targets.isEmpty()) {
      touched.firstFrame = event.frame().number();
    }
    int needed = probe.kind() == Kind.FIN ? thresholds.finProbes() : 1;
    boolean isNew = touched.targets.size() < needed && touched.targets.add(target);
    if (isNew && touched.targets.size() == needed) {
      Wording wording = WORDINGS.get(probe.kind());
      alerts.accept(
          new Alert(
              wording.id(),
              wording.title(),
              wording.severity(),
              List.of(wording.technique()),
              List.of(
                  new Evidence(touched.firstFrame, "from", sender.address().toString()),
                  new Evidence(event.frame().number(), "to", target.toString()))));
    }
  }
}
