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
import io.pipescope.net.tcp.finding.HandshakeObservation.Step;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Floods of SYNs (RFC 4987), and the attack that they once prepared: while a trusted host is
 * flooded and cannot answer, somebody opens a connection in its name with a guessed sequence number
 * (CERT CA-1995-01).
 *
 * <p>Half-open is a connection whose SYN was seen and neither its third segment nor a refusal. They
 * are counted for each server in a window of capture time.
 */
final class SynFlood implements Finding {
  static final String FLOOD = "ps.tcp.syn_flood";
  static final String TRUST = "ps.tcp.trust_exploitation";

  /** The half-open connections of one server in the current window. */
  private static final class Server {
    long windowStart = Long.MIN_VALUE;
    long firstFrame;
    int halfOpen;
    boolean reported;
  }

  /** When a host was flooded last. */
  private static final class Flooded {
    long time = Long.MIN_VALUE;
    long frame;
  }

  private final Thresholds thresholds;
  private final long window;
  private final long trust;
  private final RecentMap<Endpoint, Server> servers;
  private final RecentMap<IpAddress, Flooded> floodedHosts;

  SynFlood(Thresholds thresholds) {
    this.thresholds = thresholds;
    window = TimeUnit.SECONDS.toNanos(thresholds.synFloodSeconds());
    trust = TimeUnit.SECONDS.toNanos(thresholds.trustSeconds());
    servers = new RecentMap<>(thresholds.sources(), Server::new);
    floodedHosts = new RecentMap<>(thresholds.sources(), Flooded::new);
  }

  @Override
  public boolean wants(Class<? extends Payload> payload) {
    return payload == HandshakeObservation.class;
  }

  @Override
  public void observe(Event event, Consumer<Alert> alerts) {
    HandshakeObservation observation = (HandshakeObservation) event.payload();
    Conversation conversation = event.conversation().orElseThrow();
    Server server = servers.get(conversation.server());
    long time = event.frame().timestamp();
    if (observation.step() == Step.OPENED) {
      opened(server, conversation.server(), event, alerts);
    } else if (observation.step() != Step.ANSWERED) {
      server.halfOpen = Math.max(0, server.halfOpen - 1);
    }
    if (observation.step() == Step.COMPLETED) {
      completed(conversation, time, event.frame().number(), alerts);
    }
  }

  private void opened(Server server, Endpoint endpoint, Event event, Consumer<Alert> alerts) {
    long time = event.frame().timestamp();
    long frame = event.frame().number();
    if (server.windowStart == Long.MIN_VALUE || time - server.windowStart > window) {
      server.windowStart = time;
      server.firstFrame = frame;
      server.halfOpen = 0;
      server.reported = false;
    }
    server.halfOpen++;
    if (server.halfOpen < thresholds.synFloodHalfOpen()) {
      return;
    }
    Flooded host = floodedHosts.get(endpoint.address());
    host.time = time;
    host.frame = frame;
    if (!server.reported) {
      server.reported = true;
      alerts.accept(
          new Alert(
              FLOOD,
              "SYN flood",
              2,
              List.of("T1499.001"),
              List.of(
                  new Evidence(server.firstFrame, "first_syn", endpoint.toString()),
                  new Evidence(frame, "half_open", Integer.toString(server.halfOpen)))));
    }
  }

  private void completed(Conversation conversation, long time, long frame, Consumer<Alert> alerts) {
    IpAddress client = conversation.client().address();
    if (!floodedHosts.contains(client)) {
      return;
    }
    Flooded host = floodedHosts.get(client);
    if (host.time != Long.MIN_VALUE && time - host.time <= trust) {
      alerts.accept(
          new Alert(
              TRUST,
              "Connection in the name of a flooded host",
              1,
              List.of("T1199", "T1557"),
              List.of(
                  new Evidence(host.frame, "flooded", client.toString()),
                  new Evidence(frame, "opened_to", conversation.server().toString()))));
    }
  }
}
