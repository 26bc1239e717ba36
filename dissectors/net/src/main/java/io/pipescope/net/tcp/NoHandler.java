package io.pipescope.net.tcp;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;

/** The handler of a conversation that had nothing to read so far. */
final class NoHandler implements StreamHandler {
  static final StreamHandler NONE = new NoHandler();

  private NoHandler() {}

  @Override
  public String protocol() {
    return UNKNOWN;
  }

  @Override
  public void data(StreamChunk chunk) {}

  @Override
  public void gap(Direction direction, long offset, long length) {}

  @Override
  public void end(Direction direction) {}
}
