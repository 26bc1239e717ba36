package io.pipescope.net.tcp;

import io.pipescope.api.Packet;
import io.pipescope.net.tcp.finding.ProbeObservation.Kind;
import java.util.Optional;

/** Finds segments that no ordinary TCP sends. */
final class SegmentOddities {
  private static final int IPV4_LOOPBACK_SHIFT = 24;
  private static final int IPV4_LOOPBACK = 127;

  private SegmentOddities() {}

  /** Whether a segment deserves a closer look; false for nearly all of them. */
  static boolean isSuspect(TcpSegment segment, Packet packet) {
    boolean ordinary = segment.ack() ? !(segment.syn() && segment.fin()) : segment.rst();
    return !ordinary || packet.sourceLow() == packet.destinationLow();
  }

  /**
   * What is odd about a segment, if anything.
   *
   * @param connected whether it belongs to a conversation that something else was seen of
   */
  static Optional<Kind> of(TcpSegment segment, Packet packet, boolean connected) {
    if (isLand(segment, packet)) {
      return Optional.of(Kind.LAND);
    }
    if (segment.syn()) {
      return segment.fin() ? Optional.of(Kind.SYN_FIN) : Optional.empty();
    }
    if (segment.ack() || segment.rst()) {
      return Optional.empty();
    }
    if (segment.fin()) {
      boolean xmas = segment.urg() && segment.psh();
      if (xmas || !connected) {
        return Optional.of(xmas ? Kind.XMAS : Kind.FIN);
      }
      return Optional.empty();
    }
    boolean bare = !segment.psh() && !segment.urg() && segment.payloadLength() == 0;
    return bare ? Optional.of(Kind.NULL) : Optional.empty();
  }

  /** On the loopback interface a host may well call itself, even the port that it calls from. */
  private static boolean isLand(TcpSegment segment, Packet packet) {
    return !isLoopback(packet)
        && packet.sourceLow() == packet.destinationLow()
        && packet.sourceHigh() == packet.destinationHigh()
        && segment.sourcePort() == segment.destinationPort();
  }

  private static boolean isLoopback(Packet packet) {
    return packet.sourceHigh() == 0
        && (packet.ipVersion() == 4
            ? packet.sourceLow() >>> IPV4_LOOPBACK_SHIFT == IPV4_LOOPBACK
            : packet.sourceLow() == 1);
  }
}
