package io.pipescope.capture;

import io.pipescope.api.Anomaly;
import java.util.Optional;

/**
 * How the walk through a capture ended.
 *
 * @param frames how many frames there were
 * @param anomaly what stopped the walk before the end of the capture, if anything did; of layer
 *     {@code capture}, its offset counted in bytes from the start of the (uncompressed) capture
 */
public record CaptureEnd(long frames, Optional<Anomaly> anomaly) {

  /** Whether the capture was walked to its proper end. */
  public boolean complete() {
    return anomaly.isEmpty();
  }

  /** Whether the capture is cut short. */
  public boolean truncated() {
    return anomaly.isPresent() && anomaly.get().code().startsWith("truncated.");
  }
}
