package io.pipescope.definition;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;

/** Reads messages whose structure tells by itself where it ends. */
final class SelfFramedDissector implements StreamDissector {
  private final SelfFramedStream toServer;
  private final SelfFramedStream toClient;

  SelfFramedDissector(DefinedProtocol protocol, MessageReader reader, StreamContext context) {
    toServer = new SelfFramedStream(protocol, reader, context, Direction.TO_SERVER);
    toClient = new SelfFramedStream(protocol, reader, context, Direction.TO_CLIENT);
  }

  private SelfFramedStream stream(Direction direction) {
    return direction == Direction.TO_SERVER ? toServer : toClient;
  }

  @Override
  public void data(StreamChunk chunk) {
    stream(chunk.direction()).data(chunk);
  }

  @Override
  public void gap(Direction direction, long offset, long length) {
    stream(direction).gap();
  }

  @Override
  public void end(Direction direction) {
    stream(direction).end();
  }
}
