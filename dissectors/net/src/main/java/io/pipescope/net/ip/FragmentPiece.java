package io.pipescope.net.ip;

/**
 * Bytes of a datagram that one fragment brought, or what other fragments left of them.
 *
 * @param start place of the first byte in the payload of the datagram
 * @param end place behind the last byte
 * @param run start of the gapless sequence of fragments that this one continued when it came
 * @param bytes of the fragment; fewer than it declared when the capture cut it
 * @param base place of {@code bytes[0]} in the payload of the datagram
 */
record FragmentPiece(int start, int end, int run, byte[] bytes, int base) {

  int length() {
    return end - start;
  }

  /** Place behind the last byte that the capture holds. */
  int knownEnd() {
    return Math.max(start, Math.min(end, base + bytes.length));
  }

  /** The part between two places, which must lie inside. */
  FragmentPiece part(int from, int to) {
    return new FragmentPiece(from, to, run, bytes, base);
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
