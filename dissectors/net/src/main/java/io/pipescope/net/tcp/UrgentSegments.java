package io.pipescope.net.tcp;

import io.pipescope.api.Direction;
import io.pipescope.net.tcp.finding.ProbeObservation;
import io.pipescope.net.tcp.finding.ProbeObservation.Kind;
import io.pipescope.net.tcp.urgent.Acceptance;
import io.pipescope.net.tcp.urgent.UrgentSegment;

/** Follows the urgent data of segments (RFC 9293 section 3.8.5) and describes it for its models. */
final class UrgentSegments {
  private static final int NETBIOS_SESSION_PORT = 139;

  private UrgentSegments() {}

  /**
   * Reads an acceptable segment that is urgent itself or belongs to a direction that had urgent
   * data. Its payload was not handed on yet.
   */
  static void read(
      TcpSegment segment, TcpDirection sender, TcpDirection receiver, TcpStreamContext context) {
    if (!sender.stream.isStarted()) {
      sender.stream.start(segment.payloadSequenceNumber());
    }
    Acceptance acceptance = acceptance(segment, sender, receiver);
    if (segment.urg() && acceptance == Acceptance.ACCEPTED && !sender.stream.isFinReached()) {
      receiver.endpoint.receivedUrgent(segment);
    }
    sender.urgentSegment(segment, acceptance);
    boolean first = segment.urg() && segment.payloadLength() > 0 && sender.stream.nextOffset() == 0;
    if (first
        && sender.direction() == Direction.TO_SERVER
        && context.conversation().server().port() == NETBIOS_SESSION_PORT) {
      context.observe(new ProbeObservation(Kind.WINNUKE, Direction.TO_SERVER));
    }
  }

  /** Notes the URG flag of a segment that the receiver throws away. */
  static void ignore(TcpSegment segment, TcpDirection sender) {
    if (segment.urg()) {
      sender.urgentSegment(segment, Acceptance.IGNORED);
    }
  }

  /**
   * What the receiver makes of a segment of a live connection (RFC 9293 section 3.10.7.4, first
   * check; a client that waits for its SYN to be answered looks at urgent data too, section
   * 3.10.7.3).
   */
  private static Acceptance acceptance(
      TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    TcpEndpoint target = receiver.endpoint;
    if (segment.rst() || !segment.ack()) {
      return Acceptance.IGNORED;
    }
    if (segment.syn()) {
      boolean answersSyn = target.hasIss() && !target.hasAcknowledged();
      return answersSyn ? Acceptance.ACCEPTED : Acceptance.IGNORED;
    }
    if (!target.hasAcknowledged()) {
      return Acceptance.ACCEPTED;
    }
    int sequence = segment.sequenceNumber();
    int end = sequence + segment.sequenceLength();
    if (end - target.rcvNxt() < 0 && end - sender.stream.nextSequenceNumber() <= 0) {
      return Acceptance.OLD;
    }
    int limit = target.rcvNxt() + target.rcvWnd();
    boolean beyond = target.hasIss() && end - limit > 0 && sequence - limit > 0;
    return beyond ? Acceptance.IGNORED : Acceptance.ACCEPTED;
  }

  private static boolean isRepeated(TcpSegment segment, HalfStream stream) {
    int first = segment.payloadSequenceNumber();
    int length = segment.payloadLength();
    return length > 0
        && stream.isStarted()
        && stream.hasSeen(first)
        && stream.hasSeen(first + length - 1);
  }

  /** A segment as the models need it. */
  static UrgentSegment describe(
      TcpSegment segment, long frame, HalfStream stream, Acceptance acceptance) {
    boolean finTaken = stream.isFinReached();
    return new UrgentSegment(
        frame,
        segment.sequenceNumber() & 0xffff_ffffL,
        stream.isStarted() ? stream.offsetOf(segment.sequenceNumber()) : segment.syn() ? -1 : 0,
        segment.payloadLength(),
        segment.payloadCaptured(),
        segment.urgentPointer(),
        segment.urg(),
        segment.syn(),
        segment.fin(),
        segment.rst(),
        isRepeated(segment, stream),
        acceptance,
        stream.nextOffset() + (finTaken ? 1 : 0),
        finTaken,
        segment.buffer(),
        segment.headerPosition(),
        segment.headerLength());
  }
}
