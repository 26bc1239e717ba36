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

  /** No options. */
  static final TcpOptions NONE =
      new TcpOptions(OptionalInt.empty(), OptionalInt.empty(), false, false, false);
}
