package io.pipescope.api;

import java.nio.ByteBuffer;

/**
 * A piece of one direction of a byte stream: a window on a buffer of the layer below.
 *
 * <p>One object serves many calls; whoever wants to keep bytes copies them.
 */
public final class StreamChunk {
  private Direction direction = Direction.TO_SERVER;
  private ByteBuffer buffer = ByteBuffer.allocate(0);
  private int position;
  private int length;
  private long offset;
  private long frame;

  /** Makes this chunk describe other bytes. For the layer that owns the chunk. */
  public StreamChunk set(
      Direction direction, long offset, ByteBuffer buffer, int position, int length) {
    this.direction = direction;
    this.offset = offset;
    this.buffer = buffer;
    this.position = position;
    this.length = length;
    this.frame = 0;
    return this;
  }

  /** Remembers which frame brought the bytes. For the layer that owns the chunk. */
  public StreamChunk broughtBy(long frame) {
    this.frame = frame;
    return this;
  }

  /** Number of the frame that brought the bytes; 0 for the one that is being worked on. */
  public long frame() {
    return frame;
  }

  /** Which way the bytes went. */
  public Direction direction() {
    return direction;
  }

  /** Place of the first byte in the stream of this direction, in bytes from 0. */
  public long offset() {
    return offset;
  }

  /**
   * The buffer that holds the bytes; use absolute reads, its own position and limit mean nothing.
   */
  public ByteBuffer buffer() {
    return buffer;
  }

  /** Index of the first byte in {@link #buffer()}. */
  public int position() {
    return position;
  }

  /** Number of bytes, at least 1. */
  public int length() {
    return length;
  }
}
