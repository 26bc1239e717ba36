package io.pipescope.report;

import io.pipescope.api.Description;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read and what came out.
 *
 * @param files captures that were read, also those cut short
 * @param frames in all of them
 * @param bytes original lengths of the frames on the wire
 * @param flows TCP conversations
 * @param events how many of each type
 * @param anomalies how many of each code
 * @param framesByProtocol how many frames carried a protocol
 * @param truncatedFiles captures that end in the middle of a frame
 */
@Description("What was read and what came out of it")
public record Statistics(
    @Description("Captures that were read, also those cut short") long files,
    @Description("Frames in all of them") long frames,
    @Description("Original lengths of the frames on the wire, in bytes") long bytes,
    @Description("TCP conversations") long flows,
    @Description("How many events of each type") Map<String, Long> events,
    @Description("How many anomalies of each code") Map<String, Long> anomalies,
    @Description("How many frames carried a protocol") Map<String, Long> framesByProtocol,
    @Description("Captures that end in the middle of a frame") long truncatedFiles) {

  /** Keeps copies of the maps, sorted by name. */
  public Statistics {
    events = sorted(events);
    anomalies = sorted(anomalies);
    framesByProtocol = sorted(framesByProtocol);
  }

  private static Map<String, Long> sorted(Map<String, Long> counts) {
    return Collections.unmodifiableMap(new TreeMap<>(counts));
  }
}
