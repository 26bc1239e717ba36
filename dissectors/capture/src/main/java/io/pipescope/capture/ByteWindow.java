package io.pipescope.capture;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The bytes of a capture from a position on that only moves forward, as many of them in one piece
 * as the caller asks for. The fields are open to the readers of this package, which look at them
 * for every frame; bytes in front of the position stay in place until {@link #has} has to move.
 */
abstract class ByteWindow implements AutoCloseable {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  /** Holds the bytes between {@link #position} and {@link #limit}. */
  ByteBuffer buffer = NOTHING;

  int position;
  int limit;

  /** Offset in the capture of index 0 of the buffer; negative when the buffer began earlier. */
  private long base;

  /** Why the bytes end early. */
  enum Cut {
    FILE("truncated.file", "the capture is cut short"),
    SHRUNK("truncated.file", "the file became shorter while it was read"),
    GZIP("truncated.file", "the gzip stream ends early"),
    GZIP_DAMAGED("malformed.gzip", "the gzip stream is damaged"),
    UNREADABLE("truncated.read_error", "the capture cannot be read any further");

    final String code;
    final String sentence;

    Cut(String code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }
  }

  /** Makes sure that the next {@code n} bytes are in the buffer; false when there are fewer. */
  final boolean has(int n) {
    return limit - position >= n || refill(n);
  }

  /** Steps over bytes that {@link #has} has seen. */
  final void advance(int n) {
    position += n;
  }

  /** Steps over any number of bytes; false when there are fewer. */
  final boolean skip(long n) {
    long rest = n;
    while (rest > limit - position) {
      rest -= limit - position;
      position = limit;
      if (!refill(1)) {
        return false;
      }
    }
    position += (int) rest;
    return true;
  }

  /** Where in the capture the position is, in bytes. */
  final long offset() {
    return base + position;
  }

  /** Shows other bytes; the offset of the position stays what it is. */
  final void show(ByteBuffer bytes, int from, int to) {
    long offset = offset();
    buffer = bytes;
    position = from;
    limit = to;
    base = offset - from;
  }

  /** Forgets the bytes; the offset of the position stays what it is. */
  final void showNothing() {
    show(NOTHING, 0, 0);
  }

  /** {@link #has}, when the buffer does not hold enough. */
  abstract boolean refill(int n);

  /** How many bytes are left, once {@link #has} or {@link #skip} said no. */
  abstract long remaining();

  /** Why the bytes ended, when it was not simply the end of the capture. */
  abstract Optional<Cut> cut();

  @Override
  public abstract void close();
}
