package io.pipescope.net.tcp;

import io.pipescope.api.Direction;
import io.pipescope.net.tcp.finding.HandshakeObservation;
import io.pipescope.net.tcp.finding.HandshakeObservation.Step;
import io.pipescope.net.tcp.finding.ProbeObservation;
import io.pipescope.net.tcp.finding.ProbeObservation.Kind;
import java.util.OptionalLong;

/**
 * The opening of a connection (RFC 9293 section 3.5), as far as the capture has it: the SYN of each
 * end with what it offers, and the acknowledgment of the client that completes it.
 */
final class ThreeWayHandshake {
  private static final long UNKNOWN = -1;

  private long roundTripNanos = UNKNOWN;
  private boolean synSeen;
  private boolean synAckSeen;
  private boolean wrongAckSeen;
  private boolean challenged;
  private int challengingSequence;

  /** Whether the capture has nothing of it. */
  boolean isUnseen() {
    return !synSeen && !synAckSeen;
  }

  /** Whether it has begun and is not complete. */
  boolean isPartial() {
    return roundTripNanos == UNKNOWN && !isUnseen();
  }

  /** How far the capture has it, as the flow event calls that. */
  String text() {
    if (isUnseen()) {
      return "none";
    }
    return isPartial() ? "partial" : "complete";
  }

  /** From the first segment to the one that completed it, in microseconds. */
  OptionalLong roundTripMicros() {
    return roundTripNanos == UNKNOWN
        ? OptionalLong.empty()
        : OptionalLong.of(roundTripNanos / 1000);
  }

  /** The same in nanoseconds, 0 when it is not known: this is asked for every segment. */
  long roundTripNanos() {
    return Math.max(0, roundTripNanos);
  }

  /** Reads what the sender of a SYN offers. */
  static void readSyn(
      TcpSegment segment, TcpDirection sender, TcpDirection receiver, TcpStreamContext context) {
    if (!sender.stream.isStarted()) {
      sender.stream.start(segment.sequenceNumber() + 1);
    }
    if (!sender.endpoint.hasIss()) {
      TcpOptions options = context.readOptions(segment);
      sender.endpoint.synOptions(options);
      if (options.shortAuthentication()) {
        Kind kind = Kind.SHORT_AUTHENTICATION_OPTION;
        context.observe(new ProbeObservation(kind, sender.direction()));
      }
    }
    boolean bothOffer =
        sender.endpoint.options().windowScale().isPresent()
            && receiver.endpoint.options().windowScale().isPresent();
    if (bothOffer) {
      sender.endpoint.scaleWindows();
      receiver.endpoint.scaleWindows();
    }
  }

  /** The capture begins after it: both ends are in the middle of a connection. */
  static void missed(TcpDirection sender, TcpDirection receiver) {
    sender.endpoint.pickUp();
    if (!receiver.endpoint.hasSent()) {
      receiver.endpoint.pickUp();
    }
  }

  /**
   * Follows a segment that its receiver does not ignore.
   *
   * @param plausible whether its acknowledgment can be right
   */
  void follow(
      TcpSegment segment,
      TcpDirection sender,
      TcpDirection receiver,
      boolean plausible,
      TcpStreamContext context) {
    boolean fromClient = sender.direction() == Direction.TO_SERVER;
    boolean misses = fromClient && SegmentAcceptance.missesSynAck(segment, receiver.endpoint);
    if (misses && !wrongAckSeen && isPartial()) {
      wrongAckSeen = true; // a reset ends it, so more of them are something else
      context.refused(UnacceptableSegment.HANDSHAKE_ACK);
    }
    if (segment.syn()) {
      followSyn(segment, context);
    } else if (roundTripNanos == UNKNOWN
        && synSeen
        && synAckSeen
        && plausible
        && !misses
        && segment.ack()
        && fromClient
        && segment.acknowledgmentNumber() - receiver.endpoint.iss() > 0
        && segment.sequenceNumber() - sender.endpoint.iss() >= 0) {
      context.observe(new HandshakeObservation(Step.COMPLETED, segment.sequenceNumber()));
      roundTripNanos = Math.max(0, context.frameTime() - context.firstTime());
    }
  }

  private void followSyn(TcpSegment segment, TcpStreamContext context) {
    if (segment.ack() ? !synAckSeen : !synSeen) {
      Step step = segment.ack() ? Step.ANSWERED : Step.OPENED;
      context.observe(new HandshakeObservation(step, segment.sequenceNumber()));
    }
    synSeen |= !segment.ack();
    synAckSeen |= segment.ack();
  }

  /** A reset came that its receiver believes. */
  void reset(TcpSegment segment, TcpStreamContext context) {
    if (isPartial()) {
      context.observe(new HandshakeObservation(Step.REFUSED, segment.sequenceNumber()));
    }
  }

  /**
   * Whether a SYN opens a new connection between the same ports, rather than repeating or
   * disturbing this one.
   *
   * @param sender the end that it comes from, as it was before
   * @param closed whether this connection is over
   */
  boolean opensAnother(TcpSegment segment, TcpEndpoint sender, boolean closed) {
    int sequence = segment.sequenceNumber();
    if (segment.ack()) {
      // the answer to a SYN that looked like a disturbance until now
      return challenged && segment.acknowledgmentNumber() == challengingSequence + 1;
    }
    if (sender.hasIss() && sender.iss() == sequence) {
      return false;
    }
    if (!sender.hasIss() && isPartial() && !closed) {
      return false; // both ends open at the same time, or the server takes two segments to answer
    }
    if (roundTripNanos != UNKNOWN && !closed) {
      challenged = true;
      challengingSequence = sequence;
      return false;
    }
    return synSeen || closed || isUnseen();
  }
}
