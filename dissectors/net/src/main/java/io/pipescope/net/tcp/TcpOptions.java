package io.pipescope.net.tcp;

import java.util.OptionalInt;

/**
 * What the options of a SYN offer (RFC 9293 section 3.7.1, RFC 7323, RFC 2018).
 *
 * @param maximumSegmentSize in bytes
 * @param windowScale shift count as sent, 0 to 255, of which 14 is the largest that counts
 * @param sackPermitted whether selective acknowledgments are understood
 * @param timestamps whether the timestamps option is there
 * @param shortAuthentication whether there is a TCP-AO option without room for its key identifiers
 */
record TcpOptions(
    OptionalInt maximumSegmentSize,
    OptionalInt windowScale,
    boolean sackPermitted,
    boolean timestamps,
    boolean shortAuthentication) {

  /** No options, packed. */
  static final int NONE = 0;

  private static final int HAS_SEGMENT_SIZE = 1 << 24;
  private static final int HAS_WINDOW_SCALE = 1 << 25;
  private static final int SACK_PERMITTED = 1 << 26;
  private static final int TIMESTAMPS = 1 << 27;
  private static final int SHORT_AUTHENTICATION = 1 << 28;
  private static final int SCALE_SHIFT = 16;

  /** The same in one number: there are many conversations, and each has two of these. */
  int pack() {
    return (maximumSegmentSize.isPresent() ? HAS_SEGMENT_SIZE : 0)
        | (maximumSegmentSize.orElse(0) & 0xffff)
        | (windowScale.isPresent() ? HAS_WINDOW_SCALE : 0)
        | ((windowScale.orElse(0) & 0xff) << SCALE_SHIFT)
        | (sackPermitted ? SACK_PERMITTED : 0)
        | (timestamps ? TIMESTAMPS : 0)
        | (shortAuthentication ? SHORT_AUTHENTICATION : 0);
  }

  /** The reverse of {@link #pack}. */
  static TcpOptions unpack(int packed) {
    return new TcpOptions(
        (packed & HAS_SEGMENT_SIZE) == 0 ? OptionalInt.empty() : OptionalInt.of(packed & 0xffff),
        (packed & HAS_WINDOW_SCALE) == 0
            ? OptionalInt.empty()
            : OptionalInt.of((packed >>> SCALE_SHIFT) & 0xff),
        (packed & SACK_PERMITTED) != 0,
        hasTimestamps(packed),
        (packed & SHORT_AUTHENTICATION) != 0);
  }

  /** Whether packed options have the timestamps. */
  static boolean hasTimestamps(int packed) {
    return (packed & TIMESTAMPS) != 0;
  }

  /** Maximum segment size of packed options in bytes, or what is given instead. */
  static int segmentSize(int packed, int otherwise) {
    return (packed & HAS_SEGMENT_SIZE) == 0 ? otherwise : packed & 0xffff;
  }
}
