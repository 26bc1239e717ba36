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
import java.util.function.Consumer;

/**
 * Somebody who does not see the answers of a host tries numbers until one fits: to open a
 * connection in another's name (RFC 6528 section 1), or to put data into one (RFC 5961 section 5).
 */
final class SequenceGuessing implements Finding {
  static final String ID = "ps.tcp.sequence_guessing";

  private static final Set<String> CODES =
      Set.of("suspicious.handshake_ack", "suspicious.ack_out_of_range");

  /** In whose name, and with whom. */
  private record Pair(IpAddress client, IpAddress server) {}

  /** Numbers that did not fit. */
  private static final class Guesses {
    int number;
    long firstFrame;
  }

  private final int needed;
  private final RecentMap<Pair, Guesses> pairs;

  SequenceGuessing(Thresholds thresholds) {
    needed = thresholds.sequenceGuesses();
    pairs = new RecentMap<>(thresholds.sources(), Guesses::new);
  }

  @Override
  public boolean wants(Class<? extends Payload> payload) {
    return payload == AnomalyEvent.class;
  }

  @Override
  public void observe(Event event, Consumer<Alert> alerts) {
    String code = ((AnomalyEvent) event.payload()).anomaly().code();
    if (!CODES.contains(code) || event.conversation().isEmpty()) {
      return;
    }
    Conversation conversation = event.conversation().get();
    IpAddress client = conversation.client().address();
    IpAddress server = conversation.server().address();
    Guesses guesses = pairs.get(new Pair(client, server));
    if (guesses.number == 0) {
      guesses.firstFrame = event.frame().number();
    }
    guesses.number++;
    if (guesses.number == needed) {
      alerts.accept(
          new Alert(
              ID,
              "Sequence numbers are being guessed",
              1,
              List.of("T1557"),
              List.of(
                  new Evidence(guesses.firstFrame, "pair", client + " and " + server),
                  new Evidence(
                      event.frame().number(), "guesses", Integer.toString(guesses.number)))));
    }
  }
}
