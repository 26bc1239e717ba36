package io.pipescope.report;

import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.Payload;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what is read and reported. Each thread counts for itself; at the end all are merged into
 * one, in any order with the same result.
 */
public final class StatisticsBuilder {

  private final LongCounts events = new LongCounts();
  private final LongCounts anomalies = new LongCounts();
  private final LongCounts framesByProtocol = new LongCounts();
  private final LongCounts flowsByProtocol = new LongCounts();
  private final Map<String, String> anomalyMessages = new HashMap<>();
  private long files;
  private long truncatedFiles;
  private long frames;
  private long bytes;
  private long flows;
  private long firstTimestamp = Long.MAX_VALUE;
  private long lastTimestamp = Long.MIN_VALUE;

  /** Counts a capture. */
  public void addFile() {
    files++;
  }

  /** Counts a capture, already counted as a file, that ends in the middle of a frame. */
  public void addTruncatedFile() {
    truncatedFiles++;
  }

  /**
   * Counts a frame.
   *
   * @param timestamp capture time in nanoseconds since 1970-01-01T00:00:00Z
   * @param originalLength bytes on the wire
   */
  public void addFrame(long timestamp, long originalLength) {
    frames++;
    bytes += originalLength;
    firstTimestamp = Math.min(firstTimestamp, timestamp);
    lastTimestamp = Math.max(lastTimestamp, timestamp);
  }

  /** Counts that so many frames carried a protocol. */
  public void addFramesOf(String protocol, long frames) {
    framesByProtocol.add(protocol, frames);
  }

  /** Counts that a frame carried a protocol. */
  public void addFrameOf(String protocol) {
    framesByProtocol.add(protocol, 1);
  }

  /**
   * Counts a TCP conversation.
   *
   * @param appProtocol what was spoken, {@code unknown} if that is not known
   */
  public void addFlow(String appProtocol) {
    flows++;
    flowsByProtocol.add(appProtocol, 1);
  }

  /** Counts an event, and the anomaly that it reports if it is one. */
  public void addEvent(Payload payload) {
    events.add(payload.eventType(), 1);
    if (payload instanceof AnomalyEvent event) {
      addAnomaly(event.anomaly());
    }
  }

  private void addAnomaly(Anomaly anomaly) {
    anomalies.add(anomaly.code(), 1);
    anomalyMessages.merge(anomaly.code(), anomaly.message(), StatisticsBuilder::example);
  }

  /** Of two messages the one to show, whichever thread met it first: the shorter one. */
  private static String example(String one, String other) {
    int difference = Integer.compare(one.length(), other.length());
    return difference < 0 || (difference == 0 && one.compareTo(other) <= 0) ? one : other;
  }

  /** Adds what another builder counted. */
  public void merge(StatisticsBuilder other) {
    events.addAll(other.events);
    anomalies.addAll(other.anomalies);
    framesByProtocol.addAll(other.framesByProtocol);
    flowsByProtocol.addAll(other.flowsByProtocol);
    other.anomalyMessages.forEach(
        (code, message) -> anomalyMessages.merge(code, message, StatisticsBuilder::example));
    files += other.files;
    truncatedFiles += other.truncatedFiles;
    frames += other.frames;
    bytes += other.bytes;
    flows += other.flows;
    firstTimestamp = Math.min(firstTimestamp, other.firstTimestamp);
    lastTimestamp = Math.max(lastTimestamp, other.lastTimestamp);
  }

  /** What programs are told. */
  public Statistics statistics() {
    return new Statistics(
        files,
        frames,
        bytes,
        flows,
        events.sorted(),
        anomalies.sorted(),
        framesByProtocol.sorted(),
        truncatedFiles);
  }

  /** What people are told. */
  public Summary summary() {
    Optional<Summary.TimeSpan> span =
        frames == 0
            ? Optional.empty()
            : Optional.of(new Summary.TimeSpan(firstTimestamp, lastTimestamp));
    return new Summary(statistics(), span, flowsByProtocol.sorted(), anomalyMessages);
  }
}
