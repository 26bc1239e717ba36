package io.pipescope.net.tcp;

import io.pipescope.api.ChecksumPolicy;
import io.pipescope.api.Packet;
import io.pipescope.net.ip.InternetChecksum;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decides whether a receiver dropped a segment because of its checksum (RFC 9293 section 3.1).
 *
 * <p>A host that leaves the checksum to its network card shows in its own captures what it hands to
 * the card: the sum of the pseudo header, with or without the length and complemented or not, or 0,
 * or wrong values in all of its segments. Segments that were put together on their way into the
 * capture, longer than any that the receiver allows, have no checksum of their own.
 */
final class ChecksumJudge {
  private static final int TCP_PROTOCOL = 6;

  /** How many hosts are remembered for having sent right checksums. */
  private static final int HOSTS = 1_024;

  private final ChecksumPolicy policy;
  private final Map<HostAddress, Boolean> goodHosts = new BoundedHosts();

  /** The address of a sender. */
  private record HostAddress(long high, long low) {
    static HostAddress of(Packet packet) {
      return new HostAddress(packet.sourceHigh(), packet.sourceLow());
    }
  }

  private static final class BoundedHosts extends LinkedHashMap<HostAddress, Boolean> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<HostAddress, Boolean> eldest) {
      return size() > HOSTS;
    }
  }

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
      remember(packet, segment, sender);
      return false;
    }
    if (empty || isLeftToCard(packet, segment) || neverRight(packet, sender)) {
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
  private void remember(Packet packet, TcpSegment segment, TcpDirection sender) {
    boolean telling = segment.syn() || segment.payloadLength() > 0;
    if (!sender.checksumsRight && telling && segment.checksum() != 0) {
      sender.checksumsRight = true;
      goodHosts.put(HostAddress.of(packet), true);
    }
  }

  private boolean neverRight(Packet packet, TcpDirection sender) {
    return !sender.checksumsRight
        && (sender.checksumsOffloaded > 0 || !goodHosts.containsKey(HostAddress.of(packet)));
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
