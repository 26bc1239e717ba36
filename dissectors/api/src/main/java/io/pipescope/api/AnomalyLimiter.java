package io.pipescope.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Lets a bounded number of anomalies of each code through and counts the rest. */
public final class AnomalyLimiter {
  private final int perCode;
  private Map<String, Integer> seen = Map.of();

  /**
   * @param perCode how many anomalies of one code pass
   */
  public AnomalyLimiter(int perCode) {
    this.perCode = perCode;
  }

  /** Counts an anomaly; false when enough of its code have passed. */
  public boolean admits(Anomaly anomaly) {
    if (seen.isEmpty()) {
      seen = new TreeMap<>();
    }
    return seen.merge(anomaly.code(), 1, Integer::sum) <= perCode;
  }

  /** Reports how many were held back, one anomaly for each code. */
  public void suppressed(Consumer<Anomaly> target) {
    seen.forEach(
        (code, count) -> {
          if (count > perCode) {
            target.accept(
                Anomaly.of(
                    "report",
                    "limit.anomalies",
                    (count - perCode) + " more anomalies " + code + " were not reported."));
          }
        });
  }
}
