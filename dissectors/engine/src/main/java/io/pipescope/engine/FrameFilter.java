package io.pipescope.engine;

import io.pipescope.api.Packet;
import io.pipescope.capture.BpfFilter;
import java.io.IOException;
import java.util.Optional;

/** Which frames pass. For one thread. */
interface FrameFilter extends AutoCloseable {

  /**
   * Whether a frame passes; asked before its first layer is taken off.
   *
   * @throws IOException when the filter makes no sense for the frame's link type
   */
  boolean matches(Packet packet) throws IOException;

  @Override
  default void close() {}

  /**
   * A filter in libpcap's language; without one, all frames pass.
   *
   * @throws IOException when the expression is none, or libpcap is not installed
   */
  static FrameFilter of(Optional<String> expression) throws IOException {
    if (expression.isEmpty()) {
      return packet -> true;
    }
    BpfFilter filter = BpfFilter.compile(expression.get());
    return new FrameFilter() {
      @Override
      public boolean matches(Packet packet) throws IOException {
        return filter.matches(packet);
      }

      @Override
      public void close() {
        filter.close();
      }
    };
  }
}
