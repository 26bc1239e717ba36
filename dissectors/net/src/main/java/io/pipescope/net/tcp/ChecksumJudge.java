package io.pipescope.net.tcp;

import io.pipescope.api.ChecksumPolicy;
import io.pipescope.api.Packet;
import io.pipescope.net.ip.InternetChecksum;

/**
 * Decides whether a receiver dropped a segment because of its checksum (RFC 9293 section 3.1).
 *
 * <p>A host that leaves the checksum to its network card shows in its own captures what it hands to
 * the card: the sum of the pseudo header, with or without the length and complemented or not, or 0,
 * or wrong values in all of its segments of the conversation so far. Segments that were put
 * together on their way into the capture, longer than any that the receiver allows, have no
 * checksum of their own.
 */
final class ChecksumJudge {
  private static final int TCP_PROTOCOL = 6;

  private final ChecksumPolicy policy;

  ChecksumJudge(ChecksumPolicy policy) {
    this.policy = policy;
  }

  /**
   * Whether the receiver dropped the segment.
   *
   * @param sender keeps what is known of the direction
   * @param largest maximum segment size that the receiver allows, in bytes
   * @param unread whether nobody reads the payload; then it is not read here either
   */
  boolean isCorrupt(
      Packet packet, TcpSegment segment, TcpDirection sender, int largest, boolean unread) {
    if (policy == ChecksumPolicy.IGNORE || segment.payloadCaptured() < segment.payloadLength()) {
      return false;
    }
    if (policy == ChecksumPolicy.VERIFY) {
      return !isRight(packet, segment) && count(sender);
    }
    boolean empty = segment.checksum() == 0 && !sender.checksumsRight;
    if (sender.checksumsOffloaded > 0 && (empty || isLeftToCard(packet, segment))) {
      sender.checksumsOffloaded++;
      return false;
    }
    boolean joined = segment.payloadLength() > largest && !packet.isReassembled();
    if (unread || joined) {
      return false;
    }
    if (isRight(packet, segment)) {
      remember(segment, sender);
      return false;
    }
    if (!sender.checksumsRight || isLeftToCard(packet, segment)) {
      sender.checksumsOffloaded++;
      return false;
    }
    return count(sender);
  }

  private static boolean count(TcpDirection sender) {
    sender.badChecksums++;
    return true;
  }

  /**
   * Resets and late acknowledgments are summed even by hosts that leave all else to the card, and a
   * 0 that happens to be right tells nothing.
   */
  private static void remember(TcpSegment segment, TcpDirection sender) {
    boolean telling = segment.syn() || segment.payloadLength() > 0;
    sender.checksumsRight |= telling && segment.checksum() != 0;
  }

  /** Whether the checksum is what a host leaves there for its network card. */
  private static boolean isLeftToCard(Packet packet, TcpSegment segment) {
    int stored = segment.checksum();
    long addresses = addressSum(packet);
    int partial = InternetChecksum.fold(addresses + length(segment));
    int withoutLength = InternetChecksum.fold(addresses);
    return stored == partial
        || stored == (~partial & 0xffff)
        || stored == withoutLength
        || stored == (~withoutLength & 0xffff);
  }

  private static boolean isRight(Packet packet, TcpSegment segment) {
    int end = segment.payloadPosition() + segment.payloadLength();
    long sum = InternetChecksum.sum(segment.buffer(), segment.headerPosition(), end);
    return InternetChecksum.fold(sum + addressSum(packet) + length(segment)) == 0xffff;
  }

  private static int length(TcpSegment segment) {
    return segment.payloadPosition() + segment.payloadLength() - segment.headerPosition();
  }

  /** The pseudo header without the length (RFC 9293 section 3.1, RFC 8200 section 8.1). */
  private static long addressSum(Packet packet) {
    return halves(packet.sourceHigh())
        + halves(packet.sourceLow())
        + halves(packet.destinationHigh())
        + halves(packet.destinationLow())
        + TCP_PROTOCOL;
  }

  private static long halves(long value) {
    return (value >>> 32) + (value & 0xffff_ffffL);
  }
}
