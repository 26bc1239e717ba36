package io.pipescope.net.ip;

/** Bytes of a datagram that one fragment brought, or what other fragments left of them. */
final class FragmentPiece {
  private final int start;
  private final int end;
  private final int run;
  private final byte[] bytes;
  private final int base;
  private final long frame;

  /**
   * A whole fragment.
   *
   * @param start place of the first byte in the payload of the datagram
   * @param end place behind the last byte
   * @param run start of the gapless sequence of fragments that this one continued when it came
   * @param bytes of the fragment; fewer than it declared when the capture cut it
   * @param frame number of the frame that brought it
   */
  FragmentPiece(int start, int end, int run, byte[] bytes, long frame) {
    this(start, end, run, bytes, start, frame);
  }

  private FragmentPiece(int start, int end, int run, byte[] bytes, int base, long frame) {
    this.start = start;
    this.end = end;
    this.run = run;
    this.bytes = bytes;
    this.base = base;
    this.frame = frame;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Number of the frame that brought it. */
  long frame() {
    return frame;
  }

  int run() {
    return run;
  }

  /** Place behind the last byte that the capture holds. */
  int knownEnd() {
    return Math.max(start, Math.min(end, base + bytes.length));
  }

  /** The part between two places, which must lie inside. */
  FragmentPiece part(int from, int to) {
    return new FragmentPiece(from, to, run, bytes, base, frame);
  }

  /** Copies the bytes from the start up to a place, to that place in the payload. */
  void copyTo(byte[] payload, int to) {
    System.arraycopy(bytes, start - base, payload, start, to - start);
  }

  /** Whether both have the same bytes wherever both have any. */
  boolean agreesWith(FragmentPiece other) {
    int from = Math.max(start, other.start);
    int to = Math.min(knownEnd(), other.knownEnd());
    for (int at = from; at < to; at++) {
      if (bytes[at - base] != other.bytes[at - other.base]) {
        return false;
      }
    }
    return true;
  }
}
