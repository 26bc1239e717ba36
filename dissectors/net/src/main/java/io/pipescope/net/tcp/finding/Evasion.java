package io.pipescope.net.tcp.finding;

import io.pipescope.api.Alert;
import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.Event;
import io.pipescope.api.Evidence;
import io.pipescope.api.Finding;
import io.pipescope.api.Payload;
import io.pipescope.api.Thresholds;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Copies of the same bytes that differ, so that two receivers, or a receiver and a sensor, read
 * different things (Ptacek and Newsham, 1998). Told once for each conversation and kind.
 */
final class Evasion implements Finding {
  static final String RETRANSMISSION = "ps.tcp.inconsistent_retransmission";
  static final String FRAGMENTS = "ps.ip.fragment_overlap";

  private static final Map<String, String> ID_BY_CODE =
      Map.of(
          "suspicious.overlap_conflict", RETRANSMISSION,
          "suspicious.fragment_conflict", FRAGMENTS);

  private static final long NO_CONVERSATION = 0;

  /** A kind of evasion in a conversation. */
  private record Place(long flowId, String id) {}

  /** Whether it was told. */
  private static final class Told {
    boolean told;
  }

  private final RecentMap<Place, Told> places;

  Evasion(Thresholds thresholds) {
    places = new RecentMap<>(thresholds.sources(), Told::new);
  }

  @Override
  public boolean wants(Class<? extends Payload> payload) {
    return payload == AnomalyEvent.class;
  }

  @Override
  public void observe(Event event, Consumer<Alert> alerts) {
    Anomaly anomaly = ((AnomalyEvent) event.payload()).anomaly();
    String id = ID_BY_CODE.get(anomaly.code());
    if (id == null) {
      return;
    }
    long flowId =
        event.conversation().map(conversation -> conversation.flowId()).orElse(NO_CONVERSATION);
    Told told = places.get(new Place(flowId, id));
    if (told.told && flowId != NO_CONVERSATION) {
      return;
    }
    told.told = true;
    String title =
        id.equals(RETRANSMISSION)
            ? "A retransmission brings other bytes"
            : "Overlapping fragments bring different bytes";
    alerts.accept(
        new Alert(
            id,
            title,
            2,
            List.of("T1027"),
            List.of(new Evidence(event.frame().number(), "anomaly", anomaly.message()))));
  }
}
