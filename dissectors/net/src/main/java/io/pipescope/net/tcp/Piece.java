package io.pipescope.net.tcp;

import java.util.Arrays;

/** A run of bytes that waits behind a hole: a segment, or what is left of one. Immutable. */
final class Piece {
  /** What a piece costs beside its bytes, so that one-byte segments count as what they take. */
  private static final int OVERHEAD = 120;

  private final long start;
  private final long end;
  private final long arrivedStart;
  private final long arrivedEnd;
  private final byte[] bytes;
  private final int from;
  private final long frame;
  private final long time;
  private final boolean doubtful;

  /**
   * A whole segment.
   *
   * @param start offset of its first byte in the stream
   * @param bytes its payload, not copied
   * @param frame that brought it
   * @param time of its capture, in nanoseconds
   * @param doubtful whether the receiver probably did not take it
   */
  Piece(long start, byte[] bytes, long frame, long time, boolean doubtful) {
    this.start = start;
    end = start + bytes.length;
    arrivedStart = start;
    arrivedEnd = end;
    this.bytes = bytes;
    from = 0;
    this.frame = frame;
    this.time = time;
    this.doubtful = doubtful;
  }

  private Piece(Piece whole, long start, long end, byte[] bytes, int from, boolean doubtful) {
    this.start = start;
    this.end = end;
    arrivedStart = whole.arrivedStart;
    arrivedEnd = whole.arrivedEnd;
    this.bytes = bytes;
    this.from = from;
    frame = whole.frame;
    time = whole.time;
    this.doubtful = doubtful;
  }

  /** A part of this one. */
  Piece cut(long newStart, long newEnd) {
    int skip = from + (int) (newStart - start);
    int length = (int) (newEnd - newStart);
    // a small rest must not keep a large array alive
    return length < bytes.length / 2
        ? new Piece(
            this, newStart, newEnd, Arrays.copyOfRange(bytes, skip, skip + length), 0, doubtful)
        : new Piece(this, newStart, newEnd, bytes, skip, doubtful);
  }

  /** The same without doubt. */
  Piece trusted() {
    return new Piece(this, start, end, bytes, from, false);
  }

  /** Memory that it takes, in bytes. */
  int cost() {
    return (int) (end - start) + OVERHEAD;
  }

  /** Offset of the first byte in the stream. */
  long start() {
    return start;
  }

  /** Offset behind the last byte. */
  long end() {
    return end;
  }

  /** Where the segment began that brought the bytes. */
  long arrivedStart() {
    return arrivedStart;
  }

  /** Where it ended. */
  long arrivedEnd() {
    return arrivedEnd;
  }

  /** Holds the bytes; not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** Index of the first of them. */
  int from() {
    return from;
  }

  /** The frame that brought them. */
  long frame() {
    return frame;
  }

  /** Its capture time in nanoseconds. */
  long time() {
    return time;
  }

  /** Whether the receiver probably did not take them. */
  boolean doubtful() {
    return doubtful;
  }
}
