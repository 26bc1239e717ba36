package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import io.pipescope.net.tcp.StreamHandler;

/** Stands for the dissectors of a conversation that nobody wants. */
final class UnheardHandler implements StreamHandler {
  @Override
  public String protocol() {
    return "unknown";
  }

  @Override
  public void data(StreamChunk chunk) {}

  @Override
  public void gap(Direction direction, long offset, long length) {}

  @Override
  public long unread(Direction direction) {
    return Long.MAX_VALUE;
  }

  @Override
  public void end(Direction direction) {}
}
