package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.PipeHandler;
import io.pipescope.api.StreamChunk;
import java.util.Optional;

/** The two directions of a named pipe, on their way to the dissector that recognises them. */
final class PipeStreams implements PipeHandler {
  private final StreamDispatcher dispatcher;

  PipeStreams(StreamDispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public Optional<String> protocol() {
    return dispatcher.isRecognised() ? Optional.of(dispatcher.protocol()) : Optional.empty();
  }

  @Override
  public void data(StreamChunk chunk) {
    dispatcher.data(chunk);
  }

  @Override
  public void gap(Direction direction, long offset, long length) {
    dispatcher.gap(direction, offset, length);
  }

  @Override
  public void end(Direction direction) {
    dispatcher.end(direction);
  }
}
