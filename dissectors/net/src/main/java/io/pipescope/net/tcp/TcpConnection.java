package io.pipescope.net.tcp;

import io.pipescope.api.Anomaly;
import io.pipescope.api.ChecksumPolicy;
import io.pipescope.api.Direction;
import io.pipescope.api.Packet;
import io.pipescope.net.tcp.finding.AckStormObservation;
import io.pipescope.net.tcp.finding.ProbeObservation;
import java.util.Optional;

/**
 * A connection as its segments tell it: what each of its ends makes of what the other one sends.
 *
 * <p>Payload counts only where a receiver would have taken it: with the ACK flag (RFC 9293 section
 * 3.10.7.4), not on a segment with RST, and not after a reset that the receiver had to believe (RFC
 * 5961 section 3.2).
 */
final class TcpConnection {
  /** A payload up to this length is always verified and remembered. */
  private static final int SMALL_SEGMENT = 256;

  /** So many bytes of a direction are verified and remembered whether anybody reads them or not. */
  private static final int ATTENTIVE_BYTES = 1 << 20;

  /** Taken for the maximum segment size where none was announced: that of Ethernet. */
  private static final int COMMON_SEGMENT_SIZE = 1_460;

  private final ConversationTracker tracker;
  private final TcpStreamContext context;
  private final TcpDirection toServer;
  private final TcpDirection toClient;
  private final ThreeWayHandshake handshake = new ThreeWayHandshake();
  private Optional<ConnectionReset> reset = Optional.empty();
  private Optional<AckStormMeter> ackStorm = Optional.empty();

  TcpConnection(ConversationTracker tracker, TcpStreamContext context) {
    this.tracker = tracker;
    this.context = context;
    boolean hash = tracker.settings().hashStreams();
    toServer = new TcpDirection(context, Direction.TO_SERVER, TcpState.CLOSED, hash);
    toClient = new TcpDirection(context, Direction.TO_CLIENT, TcpState.LISTEN, hash);
  }

  /** What the client sends. */
  TcpDirection toServer() {
    return toServer;
  }

  /** What the server sends. */
  TcpDirection toClient() {
    return toClient;
  }

  /** The other direction. */
  TcpDirection peer(TcpDirection direction) {
    return direction == toServer ? toClient : toServer;
  }

  ThreeWayHandshake handshake() {
    return handshake;
  }

  /**
   * Follows one segment: "SEGMENT ARRIVES" of RFC 9293 section 3.10.7.
   *
   * @param packet that it came in
   * @param sender where it comes from
   */
  void segment(TcpSegment segment, Packet packet, TcpDirection sender) {
    TcpDirection receiver = peer(sender);
    sender.count(packet.datagramFrames(), packet.datagramBytes());
    if (!segment.isWellFormed(packet)) {
      context.anomaly(
          Anomaly.ofLength(
              "tcp",
              "malformed.header_length",
              "The data offset is too small for a TCP header or reaches beyond the segment.",
              segment.headerLength(),
              packet.declaredEnd() - packet.position(),
              packet.offset(),
              "tcp.data_offset"));
      return;
    }
    if (!segment.urg() && segment.urgentPointer() != 0) {
      sender.countPointerWithoutFlag();
    }
    if (SegmentOddities.isSuspect(segment, packet)) {
      boolean connected = toServer.endpoint.hasSent() || toClient.endpoint.hasSent();
      SegmentOddities.of(segment, packet, connected)
          .ifPresent(kind -> context.observe(new ProbeObservation(kind, sender.direction())));
    }
    boolean unread = isUnread(segment, sender);
    if (isCorrupt(segment, packet, sender, receiver, unread)) {
      corrupt(segment, sender);
      UrgentSegments.ignore(segment, sender);
    } else if (reset.isPresent() && !goesOn(segment, sender, receiver)) {
      UrgentSegments.ignore(segment, sender);
    } else if (segment.rst()) {
      UrgentSegments.ignore(segment, sender);
      reset(segment, sender, receiver);
    } else if (isIgnored(segment, sender, receiver)) {
      UrgentSegments.ignore(segment, sender);
    } else {
      accept(segment, sender, receiver, unread);
    }
  }

  /**
   * Whether the payload comes next and nobody reads it. Small segments and the first ones of a
   * direction are looked at in any case, since that costs little.
   */
  private boolean isUnread(TcpSegment segment, TcpDirection sender) {
    int length = segment.payloadLength();
    return length > SMALL_SEGMENT
        && !tracker.settings().hashStreams()
        && segment.isPlainData()
        && sender.stream.nextOffset() >= ATTENTIVE_BYTES
        && sender.stream.isNext(segment.sequenceNumber())
        && sender.unread() >= length;
  }

  private boolean isCorrupt(
      TcpSegment segment,
      Packet packet,
      TcpDirection sender,
      TcpDirection receiver,
      boolean unread) {
    int largest = receiver.endpoint.segmentSize(COMMON_SEGMENT_SIZE);
    return tracker.checksums().isCorrupt(packet, segment, sender, largest, unread);
  }

  /**
   * A receiver drops a segment with a wrong checksum. But where it acknowledges the bytes and no
   * other copy of them came, the segment was changed after it was captured, as when captures are
   * made anonymous.
   */
  private void corrupt(TcpSegment segment, TcpDirection sender) {
    context.anomaly(
        Anomaly.of(
            "tcp",
            "malformed.checksum",
            "The checksum 0x%04x of a segment is wrong: its receiver drops it."
                .formatted(segment.checksum())));
    if (tracker.settings().checksums() == ChecksumPolicy.AUTO
        && sender.stream.isStarted()
        && reset.isEmpty()
        && segment.payloadLength() > 0) {
      put(segment, sender, true, true);
    }
  }

  /** Whether a segment after a reset is to be followed. */
  private boolean goesOn(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    if (segment.rst()) {
      return false;
    }
    ConnectionReset before = reset.orElseThrow();
    boolean withData = segment.payloadLength() > 0;
    if (before.isFrom(sender) && withData) {
      context.refused(UnacceptableSegment.DATA_AFTER_RESET);
    }
    if (before.isDisprovedBy(segment, sender)) {
      context.refused(UnacceptableSegment.RESET_NOT_BELIEVED);
      reset = Optional.empty();
      toServer.stream.trust();
      toClient.stream.trust();
      return true;
    }
    if (before.isFrom(receiver) && withData && !before.isInDoubt()) {
      context.refused(UnacceptableSegment.DATA_FOR_RESET_END);
    }
    return before.isInDoubt();
  }

  private void reset(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    if (!SegmentAcceptance.believesReset(segment, sender, receiver)) {
      if (!isClosed()) {
        context.refused(UnacceptableSegment.RESET_NOT_EXACT);
      }
      return;
    }
    if (!receiver.endpoint.finSent()) {
      sender.urgentReset(segment.sequenceNumber());
    }
    handshake.reset(segment, context);
    ConnectionReset believed = new ConnectionReset(sender, receiver, segment.sequenceNumber());
    reset = Optional.of(believed);
    if (!believed.isInDoubt()) {
      believed.takeEffect();
      close();
    }
  }

  /** Whether the receiver throws the segment away without looking at its payload. */
  private boolean isIgnored(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    if (!segment.ack() && !segment.syn()) {
      if (segment.payloadLength() > 0 || segment.fin()) {
        context.refused(UnacceptableSegment.DATA_WITHOUT_ACK);
      }
      return true;
    }
    return SegmentAcceptance.isBeforeSyn(segment, receiver)
        || (segment.syn() && isIgnoredSyn(segment, sender, receiver));
  }

  private boolean isIgnoredSyn(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    if (SegmentAcceptance.isForeignSyn(segment, sender, receiver)) {
      boolean answer = segment.ack() && receiver.endpoint.isOwnSyn(segment.acknowledgmentNumber());
      context.refused(
          answer ? UnacceptableSegment.SYN_ACK_CHANGED : UnacceptableSegment.SYN_IN_CONNECTION);
      return true;
    }
    if (segment.ack() && !receiver.endpoint.canBeAcknowledged(segment.acknowledgmentNumber())) {
      context.refused(UnacceptableSegment.SYN_ACK_NOT_ACCEPTABLE);
      return true;
    }
    return false;
  }

  private void accept(
      TcpSegment segment, TcpDirection sender, TcpDirection receiver, boolean unread) {
    if (segment.syn()) {
      ThreeWayHandshake.readSyn(segment, sender, receiver, context);
    } else if (handshake.isUnseen() && !sender.endpoint.hasSent()) {
      ThreeWayHandshake.missed(sender, receiver);
    }
    boolean outside = SegmentAcceptance.isBeyondWindow(segment, sender, receiver);
    boolean strange = !SegmentAcceptance.isPlausibleAck(segment, sender, receiver);
    handshake.follow(segment, sender, receiver, !strange, context);
    meterAcks(segment, sender);
    if (outside || strange) {
      doubt(segment, sender, outside);
      UrgentSegments.ignore(segment, sender);
      return;
    }
    int window = sender.endpoint.scaledWindow(segment);
    boolean old = SegmentAcceptance.isOld(segment, sender, receiver);
    sender.analyse(segment, window, context.frameTime(), handshake.roundTripNanos(), receiver);
    if (SegmentAcceptance.mayHaveSack(segment, sender)) {
      int acknowledgment = segment.acknowledgmentNumber();
      tracker.readSack(
          segment,
          (left, right, first) ->
              sender.analysis().sackBlock(left, right, first, acknowledgment, receiver.analysis()));
    }
    if (!old) {
      receiver.endpoint.received(segment, window);
    }
    sender.endpoint.sent(segment, receiver.endpoint);
    deliver(segment, sender, receiver, unread);
  }

  private void meterAcks(TcpSegment segment, TcpDirection sender) {
    boolean repeated =
        segment.ack()
            && segment.sequenceLength() == 0
            && sender.endpoint.hasAcknowledged()
            && segment.acknowledgmentNumber() == sender.endpoint.rcvNxt();
    if (repeated && ackStorm.isEmpty()) {
      ackStorm = Optional.of(new AckStormMeter());
    }
    if (ackStorm.isPresent()
        && ackStorm
            .get()
            .goesOn(repeated, sender == toServer, context.frameNumber(), context.frameTime())) {
      context.observe(new AckStormObservation(ackStorm.get().acks(), ackStorm.get().firstFrame()));
    }
  }

  /** What lies beyond the window, or comes with an acknowledgment that cannot be, is not taken. */
  private void doubt(TcpSegment segment, TcpDirection sender, boolean outside) {
    if (segment.payloadLength() == 0) {
      return;
    }
    context.refused(
        outside ? UnacceptableSegment.OUT_OF_WINDOW : UnacceptableSegment.ACK_OUT_OF_RANGE);
    if (sender.stream.isStarted() && !segment.syn()) {
      put(segment, sender, true, true);
    }
  }

  private void deliver(
      TcpSegment segment, TcpDirection sender, TcpDirection receiver, boolean unread) {
    if (segment.ack()) {
      receiver.stream.acknowledge(segment.acknowledgmentNumber());
    }
    if (segment.urg() || sender.urgent().isPresent()) {
      UrgentSegments.read(segment, sender, receiver, context);
    }
    HalfStream stream = sender.stream;
    int length = segment.payloadLength();
    if (length > 0) {
      if (!stream.isStarted()) {
        stream.start(segment.payloadSequenceNumber());
      }
      if (segment.syn() && !segment.ack()) {
        stream.hold();
      }
      put(segment, sender, reset.isPresent(), !unread);
    }
    if (segment.fin() && reset.isEmpty()) {
      int end = segment.payloadSequenceNumber() + length;
      if (!stream.isStarted()) {
        stream.start(end);
      }
      stream.fin(end);
    }
    if (stream.isFinReached()) {
      receiver.endpoint.receivedFin();
    }
    sender.urgentDelivered();
  }

  private void put(TcpSegment segment, TcpDirection sender, boolean doubtful, boolean remember) {
    sender.stream.segment(
        segment.payloadSequenceNumber(),
        segment.buffer(),
        segment.payloadPosition(),
        segment.payloadCaptured(),
        segment.payloadLength(),
        doubtful,
        remember);
  }

  /** Whether one end has reset it, and the other one had to believe that. */
  boolean isReset() {
    return reset.isPresent();
  }

  /** Whether both ends have sent a FIN, or one a reset. */
  boolean isClosed() {
    return reset.isPresent() || (toServer.endpoint.finSent() && toClient.endpoint.finSent());
  }

  /** Whether a byte of a stream was delivered, or the lack of one told. */
  boolean hasData() {
    return toServer.stream.nextOffset() > 0 || toClient.stream.nextOffset() > 0;
  }

  /** No more segments will come: ends the streams. */
  void end() {
    if (reset.isPresent() && reset.get().isInDoubt()) {
      reset.get().takeEffect();
    }
    close();
  }

  private void close() {
    toServer.urgentClosing(toClient.endpoint.hasAcknowledged());
    toClient.urgentClosing(toServer.endpoint.hasAcknowledged());
    toServer.stream.close();
    toClient.stream.close();
  }
}
