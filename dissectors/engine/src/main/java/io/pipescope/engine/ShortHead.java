package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamDissectorProvider;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The first bytes of a direction when they come in very small pieces. */
final class ShortHead {
  /** Beginnings shorter than this wait for the next bytes of their direction. */
  static final int MIN_LENGTH = 16;

  private final byte[] bytes = new byte[StreamDissectorProvider.PROBE_LENGTH];
  private final Direction direction;
  private final boolean second;
  private int length;
  private int lastAdded;
  private long offset;
  private FrameReference frame = FrameReference.NONE;
  private FrameReference frameBefore = FrameReference.NONE;

  /**
   * @param second whether the other direction began before
   */
  ShortHead(Direction direction, boolean second) {
    this.direction = direction;
    this.second = second;
  }

  boolean isSecond() {
    return second;
  }

  /** Adds the beginning of a chunk; true when enough is there. */
  boolean add(StreamChunk chunk, FrameReference from) {
    frameBefore = frame;
    frame = from;
    if (length == 0) {
      offset = chunk.offset();
    }
    lastAdded = Math.min(chunk.length(), bytes.length - length);
    chunk.buffer().get(chunk.position(), bytes, length, lastAdded);
    length += lastAdded;
    return length >= MIN_LENGTH;
  }

  /** Forgets what was added last: it will be read from its chunk. */
  void takeBack() {
    length -= lastAdded;
    frame = frameBefore;
  }

  /** Whether nothing is kept. */
  boolean isEmpty() {
    return length == 0;
  }

  /** The frame that brought the last of what is kept. */
  FrameReference frame() {
    return frame;
  }

  ByteBuffer view() {
    return ByteBuffer.wrap(bytes, 0, length).slice();
  }

  /** What is kept, as input that is held back until this frame. */
  StreamInput input(FrameReference frame) {
    return StreamInput.data(direction, offset, Arrays.copyOf(bytes, length), frame);
  }

  /** What is kept, to be read. */
  StreamChunk chunk() {
    return new StreamChunk().set(direction, offset, ByteBuffer.wrap(bytes, 0, length), 0, length);
  }
}
