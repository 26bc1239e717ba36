package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.net.tcp.StreamHandler;
import io.pipescope.net.tcp.urgent.UrgentStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Listens to the conversation that is wanted. */
final class FollowHandler implements StreamHandler {
  private final StreamContext context;
  private final FollowedConversation conversation;
  private final StreamTap tap;

  FollowHandler(StreamContext context, FollowedConversation conversation, StreamTap tap) {
    this.context = context;
    this.conversation = conversation;
    this.tap = tap;
  }

  @Override
  public String protocol() {
    return "unknown";
  }

  @Override
  public void data(StreamChunk chunk) {
    try {
      tap.data(chunk, context.frameNumber());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void gap(Direction direction, long offset, long length) {
    try {
      tap.gap(direction, offset, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void urgentStream(Direction direction, UrgentStream stream) {
    conversation.urgent(direction, stream);
  }

  @Override
  public void urgent(Direction direction, long offset) {
    conversation.mark(direction, offset);
  }

  @Override
  public void end(Direction direction) {}
}
