package io.pipescope.net.tcp;

/**
 * What the receiver of a segment makes of its numbers (RFC 9293 section 3.10.7, RFC 5961), as far
 * as the capture proves it. A capture may lack segments, so in doubt a segment is acceptable.
 */
final class SegmentAcceptance {
  /** Length of the header with the timestamps option, which most segments carry, and no other. */
  private static final int HEADER_WITH_TIMESTAMPS = 32;

  /** A window without scaling is at most this large. */
  private static final int LEAST_WINDOW = 65_535;

  private SegmentAcceptance() {}

  /**
   * Whether the receiver had to believe a reset: it is exactly at the next expected number, or it
   * refuses a SYN (RFC 5961 section 3.2, RFC 9293 section 3.10.7.3).
   */
  static boolean believesReset(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    TcpEndpoint target = receiver.endpoint;
    int sequence = segment.sequenceNumber();
    if (target.state() == TcpState.SYN_SENT && target.hasSent()) {
      return segment.ack() && target.canBeAcknowledged(segment.acknowledgmentNumber());
    }
    boolean exact =
        target.hasAcknowledged()
            && (sequence == target.rcvNxt() || sequence == receiver.receivedUpTo(sender));
    boolean afterAllData = sender.endpoint.hasSent() && sequence == sender.endpoint.sndNxt();
    return exact || afterAllData || !sender.endpoint.hasSent();
  }

  /**
   * Whether the receiver waits for the answer to its SYN, and this is none (RFC 9293 section
   * 3.10.7.3, fifth check). With data, the answer is more likely to be missing in the capture.
   */
  static boolean isBeforeSyn(TcpSegment segment, TcpDirection receiver) {
    TcpEndpoint target = receiver.endpoint;
    return !segment.syn()
        && segment.payloadLength() == 0
        && target.state() == TcpState.SYN_SENT
        && target.hasSent();
  }

  /**
   * Whether a SYN comes from somebody who does not know the connection, which its receiver does:
   * state ESTABLISHED or later (RFC 5961 section 4.2).
   */
  static boolean isForeignSyn(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    boolean own = !sender.endpoint.hasIss() || sender.endpoint.iss() == segment.sequenceNumber();
    return !own
        && switch (receiver.endpoint.state()) {
          case LISTEN, SYN_SENT, SYN_RECEIVED, CLOSED -> false;
          default -> true;
        };
  }

  /**
   * Whether a segment begins beyond every window that the receiver has offered. Without both SYNs
   * the scale of windows is not known, and without an acknowledgment nothing is.
   */
  static boolean isBeyondWindow(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    return receiver.endpoint.hasIss()
        && sender.endpoint.hasIss()
        && receiver.endpoint.hasAcknowledged()
        && !segment.syn()
        && segment.sequenceNumber() - receiver.endpoint.rightEdge() > 0;
  }

  /**
   * Whether an acknowledgment can be right: of nothing that was not sent, and not older than the
   * largest window (RFC 5961 section 5.2). As a capture may lack what was sent, one window beyond
   * it is allowed too.
   */
  static boolean isPlausibleAck(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    TcpEndpoint target = receiver.endpoint;
    if (!segment.ack() || segment.syn() || !target.hasSent() || !sender.endpoint.hasIss()) {
      return true;
    }
    int acknowledgment = segment.acknowledgmentNumber();
    int window = Math.max(LEAST_WINDOW, sender.endpoint.rcvWnd());
    return acknowledgment - target.sndNxtOrAcknowledged() <= window
        && target.sndUna() - acknowledgment <= window;
  }

  /**
   * Whether a segment of the client can only acknowledge the server's SYN, as that has sent nothing
   * else, and acknowledges something else (RFC 9293 section 3.10.7.4, fifth check).
   */
  static boolean missesSynAck(TcpSegment segment, TcpEndpoint server) {
    return segment.ack()
        && !segment.syn()
        && segment.payloadLength() == 0
        && server.hasIss()
        && server.sndNxt() == server.iss() + 1
        && segment.acknowledgmentNumber() != server.sndNxt();
  }

  /** Whether the receiver has had all of it (RFC 9293 section 3.10.7.4, first check). */
  static boolean isOld(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    if (segment.syn() || !sender.stream.isStarted()) {
      return false;
    }
    int behind = segment.sequenceNumber() - receiver.receivedUpTo(sender);
    int length = segment.sequenceLength();
    return length == 0 ? behind < 0 : behind + length <= 0;
  }

  /** Whether there are options that are more than timestamps. */
  static boolean mayHaveSack(TcpSegment segment, TcpDirection sender) {
    int length = segment.headerLength();
    if (length == TcpSegment.MIN_HEADER_LENGTH || !segment.ack() || segment.syn()) {
      return false;
    }
    return length > HEADER_WITH_TIMESTAMPS
        || (sender.endpoint.hasIss() && !sender.endpoint.hasTimestamps());
  }
}
