package io.pipescope.net.tcp.finding;

import io.pipescope.api.Alert;
import io.pipescope.api.Conversation;
import io.pipescope.api.Event;
import io.pipescope.api.Evidence;
import io.pipescope.api.Finding;
import io.pipescope.api.Payload;
import io.pipescope.api.Thresholds;
import java.util.List;
import java.util.function.Consumer;

/**
 * Two ends that correct each other without end, because somebody else has sent bytes in the name of
 * one of them (Joncheray, "A Simple Active Attack Against TCP", 1995).
 */
final class AckStorm implements Finding {
  static final String ID = "ps.tcp.ack_storm";

  private final int needed;

  AckStorm(Thresholds thresholds) {
    needed = thresholds.ackStormAcks();
  }

  @Override
  public boolean wants(Class<? extends Payload> payload) {
    return payload == AckStormObservation.class;
  }

  @Override
  public void observe(Event event, Consumer<Alert> alerts) {
    AckStormObservation storm = (AckStormObservation) event.payload();
    if (storm.acks() != needed) {
      return;
    }
    Conversation conversation = event.conversation().orElseThrow();
    alerts.accept(
        new Alert(
            ID,
            "ACK storm: the two ends disagree about what was sent",
            1,
            List.of("T1557", "T1563"),
            List.of(
                new Evidence(
                    storm.firstFrame(),
                    "connection",
                    conversation.client() + " to " + conversation.server()),
                new Evidence(event.frame().number(), "acks", Integer.toString(storm.acks())))));
  }
}
