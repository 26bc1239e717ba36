package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import java.io.IOException;

/** Takes the bytes of one conversation in the order in which its receivers could read them. */
public interface StreamTap {

  /**
   * The next bytes of one direction.
   *
   * @param chunk valid during the call only
   * @param frame number of the frame that brought them
   * @throws IOException when they cannot be passed on
   */
  void data(StreamChunk chunk, long frame) throws IOException;

  /**
   * Bytes that the capture lacks. The next chunk of that direction begins behind them.
   *
   * @param offset of the first missing byte
   * @param length number of missing bytes, at least 1
   * @throws IOException when this cannot be passed on
   */
  void gap(Direction direction, long offset, long length) throws IOException;
}
