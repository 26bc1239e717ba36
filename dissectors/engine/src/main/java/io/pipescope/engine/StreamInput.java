package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.StreamChunk;
import java.nio.ByteBuffer;

/**
 * Input of a dissector that is held back.
 *
 * @param kind what it is
 * @param direction which way the bytes went
 * @param offset in the stream
 * @param length number of bytes
 * @param bytes of data, or the one that a view has apart from the stream; else empty
 * @param frame that brought it
 */
record StreamInput(
    Kind kind, Direction direction, long offset, long length, byte[] bytes, FrameReference frame) {
  private static final byte[] NO_BYTES = {};

  /** The calls of {@link io.pipescope.api.StreamDissector}. */
  enum Kind {
    DATA,
    GAP,
    URGENT_BYTE,
    MARK,
    END
  }

  static StreamInput data(StreamChunk chunk, FrameReference frame) {
    byte[] bytes = new byte[chunk.length()];
    chunk.buffer().get(chunk.position(), bytes);
    return data(chunk.direction(), chunk.offset(), bytes, frame);
  }

  static StreamInput data(Direction direction, long offset, byte[] bytes, FrameReference frame) {
    return new StreamInput(Kind.DATA, direction, offset, bytes.length, bytes, frame);
  }

  static StreamInput gap(Direction direction, long offset, long length, FrameReference frame) {
    return new StreamInput(Kind.GAP, direction, offset, length, NO_BYTES, frame);
  }

  static StreamInput urgentByte(StreamChunk one, FrameReference frame) {
    byte[] value = {one.buffer().get(one.position())};
    return new StreamInput(Kind.URGENT_BYTE, one.direction(), one.offset(), 1, value, frame);
  }

  static StreamInput mark(Direction direction, long offset, FrameReference frame) {
    return new StreamInput(Kind.MARK, direction, offset, 0, NO_BYTES, frame);
  }

  static StreamInput end(Direction direction, FrameReference frame) {
    return new StreamInput(Kind.END, direction, 0, 0, NO_BYTES, frame);
  }

  /** The bytes as a chunk. */
  StreamChunk chunk() {
    return new StreamChunk().set(direction, offset, ByteBuffer.wrap(bytes), 0, bytes.length);
  }
}
