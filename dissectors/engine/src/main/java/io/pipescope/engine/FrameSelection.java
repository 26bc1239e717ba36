package io.pipescope.engine;

import io.pipescope.api.Packet;
import java.io.IOException;

/** Which frames of a capture are looked at: a time window, a filter, a number. For one thread. */
final class FrameSelection {
  private final long from;
  private final long to;
  private final FrameFilter filter;
  private long left;

  FrameSelection(AnalysisRequest request, FrameFilter filter) {
    from = request.from().orElse(Long.MIN_VALUE);
    to = request.to().orElse(Long.MAX_VALUE);
    left = request.maxFrames().orElse(Long.MAX_VALUE);
    this.filter = filter;
  }

  /** Whether a further frame is to be read. */
  boolean wantsMore() {
    return left > 0;
  }

  /** Whether this frame, which has been read, is one of those. */
  boolean admits(Packet packet) throws IOException {
    left--;
    long time = packet.timestamp();
    return time >= from && time < to && filter.matches(packet);
  }
}
