package io.pipescope.engine;

import io.pipescope.api.ForwardingStreamContext;
import io.pipescope.api.FrameReference;
import io.pipescope.api.StreamContext;
import java.util.Optional;

/**
 * The context of a dissector whose input may have been held back: it is told the frames that
 * brought the input, while its events go out at the frame that released it.
 */
final class ReplayContext extends ForwardingStreamContext {
  private Optional<FrameReference> replayed = Optional.empty();

  ReplayContext(StreamContext context) {
    super(context);
  }

  /** The input to come was held back since this frame. */
  void replay(FrameReference frame) {
    replayed = Optional.of(frame);
  }

  /** The input to come is that of the current frame. */
  void live() {
    replayed = Optional.empty();
  }

  @Override
  public FrameReference frame() {
    return replayed.isPresent() ? replayed.get() : super.frame();
  }

  @Override
  public long frameNumber() {
    return replayed.isPresent() ? replayed.get().number() : super.frameNumber();
  }
}
