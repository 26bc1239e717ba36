package io.pipescope.report;

import java.util.Map;
import java.util.Optional;

/**
 * What people are told at the end of a run.
 *
 * @param statistics the counts that programs get
 * @param span capture time of the frames, if there were any
 * @param flowsByProtocol conversations by what was spoken in them
 * @param anomalyMessages a sentence for each code of an anomaly
 */
public record Summary(
    Statistics statistics,
    Optional<TimeSpan> span,
    Map<String, Long> flowsByProtocol,
    Map<String, String> anomalyMessages) {

  /** Keeps copies of the maps. */
  public Summary {
    flowsByProtocol = Map.copyOf(flowsByProtocol);
    anomalyMessages = Map.copyOf(anomalyMessages);
  }

  /**
   * The earliest and the latest capture time.
   *
   * @param first nanoseconds since 1970-01-01T00:00:00Z
   * @param last nanoseconds since 1970-01-01T00:00:00Z
   */
  public record TimeSpan(long first, long last) {}
}
