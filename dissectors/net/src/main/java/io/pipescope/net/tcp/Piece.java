package io.pipescope.net.tcp;

import java.util.Arrays;

/**
 * A run of bytes that waits behind a hole, which may be part of a longer segment.
 *
 * @param start offset of the first byte in the stream
 * @param end offset behind the last one
 * @param arrivedStart where the segment began that brought them
 * @param arrivedEnd where it ended
 * @param bytes holds the bytes
 * @param from index of the first of them
 * @param frame that brought them
 * @param time of its capture, in nanoseconds
 * @param doubtful whether the receiver probably did not take them
 */
record Piece(
    long start,
    long end,
    long arrivedStart,
    long arrivedEnd,
    byte[] bytes,
    int from,
    long frame,
    long time,
    boolean doubtful) {
  /** What a piece costs beside its bytes, so that one-byte segments count as what they take. */
  private static final int OVERHEAD = 120;

  /** A whole segment. */
  static Piece of(long start, byte[] bytes, long frame, long time, boolean doubtful) {
    long end = start + bytes.length;
    return new Piece(start, end, start, end, bytes, 0, frame, time, doubtful);
  }

  /** A part of this one. */
  Piece cut(long newStart, long newEnd) {
    int skip = from + (int) (newStart - start);
    int length = (int) (newEnd - newStart);
    // a small rest must not keep a large array alive
    return length < bytes.length / 2
        ? part(newStart, newEnd, Arrays.copyOfRange(bytes, skip, skip + length), 0)
        : part(newStart, newEnd, bytes, skip);
  }

  private Piece part(long newStart, long newEnd, byte[] holder, int index) {
    return new Piece(
        newStart, newEnd, arrivedStart, arrivedEnd, holder, index, frame, time, doubtful);
  }

  /** The same without doubt. */
  Piece trusted() {
    return new Piece(start, end, arrivedStart, arrivedEnd, bytes, from, frame, time, false);
  }

  /** Memory that it takes, in bytes. */
  int cost() {
    return (int) (end - start) + OVERHEAD;
  }
}
