package io.pipescope.net.tcp.finding;

import com.google.auto.service.AutoService;
import io.pipescope.api.Finding;
import io.pipescope.api.FindingProvider;
import io.pipescope.api.Thresholds;
import java.util.ArrayList;
import java.util.List;

/** The findings about TCP. */
@AutoService(FindingProvider.class)
public final class TcpFindings implements FindingProvider {

  @Override
  public List<String> alertIds() {
    List<String> ids =
        new ArrayList<>(
            List.of(
                SynFlood.FLOOD,
                SynFlood.TRUST,
                PredictableSequence.ID,
                BlindInjection.INJECTION,
                BlindInjection.PROBING,
                SequenceGuessing.ID,
                AckStorm.ID,
                Evasion.RETRANSMISSION,
                Evasion.FRAGMENTS,
                UrgentDesync.ID));
    ids.addAll(Probes.alertIds());
    ids.sort(String::compareTo);
    return ids;
  }

  @Override
  public List<Finding> create(Thresholds thresholds) {
    return List.of(
        new SynFlood(thresholds),
        new PredictableSequence(thresholds),
        new Probes(thresholds),
        new BlindInjection(thresholds),
        new SequenceGuessing(thresholds),
        new AckStorm(thresholds),
        new Evasion(thresholds),
        new UrgentDesync());
  }
}
