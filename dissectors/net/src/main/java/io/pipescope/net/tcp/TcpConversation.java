package io.pipescope.net.tcp;

import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.AnomalyLimiter;
import io.pipescope.api.Conversation;
import io.pipescope.api.Direction;
import io.pipescope.api.Endpoint;
import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import io.pipescope.api.Payload;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One TCP conversation, from the first segment seen to the last: the handshake, both directions,
 * and how it ended.
 *
 * <p>Payload counts only where a receiver would have taken it: with the ACK flag (RFC 9293 section
 * 3.10.7.4), not on a segment with RST, and not after a reset that the receiver had to believe (RFC
 * 5961 section 3.2).
 */
final class TcpConversation implements StreamContext {
  private enum Handshake {
    NONE("none"),
    PARTIAL("partial"),
    COMPLETE("complete");

    private final String text;

    Handshake(String text) {
      this.text = text;
    }
  }

  private final ConversationTracker tracker;
  private final FlowKey key;
  private final boolean clientIsLow;
  private final long flowId;
  private final List<Integer> vlan;
  private final FrameReference firstFrame;
  private final TcpDirection toServer;
  private final TcpDirection toClient;
  private final StreamHandler handler;
  private final AnomalyLimiter anomalies;

  private Optional<Conversation> identity = Optional.empty();
  private long lastTime;
  private boolean lastNanoseconds;
  private Handshake handshake = Handshake.NONE;
  private OptionalLong handshakeNanos = OptionalLong.empty();
  private boolean synSeen;
  private boolean synAckSeen;
  private boolean reset;
  private boolean finished;
  private boolean endOfCapture;
  private boolean challenged;
  private int challengingSequence;

  private LastSeenList list;
  private TcpConversation before;
  private TcpConversation after;

  TcpConversation(
      ConversationTracker tracker, FlowKey key, boolean clientIsLow, Packet packet, long flowId) {
    this.tracker = tracker;
    this.key = key;
    this.clientIsLow = clientIsLow;
    this.flowId = flowId;
    vlan = packet.vlan();
    firstFrame = packet.frame();
    TcpSettings settings = tracker.settings();
    toServer =
        new TcpDirection(
            Direction.TO_SERVER, this, TcpState.CLOSED, settings, tracker.outOfOrderBudget());
    toClient =
        new TcpDirection(
            Direction.TO_CLIENT, this, TcpState.LISTEN, settings, tracker.outOfOrderBudget());
    anomalies = new AnomalyLimiter(settings.limits().anomaliesPerCode());
    handler = tracker.newHandler(this);
  }

  /** Follows one segment of this conversation. */
  void segment(TcpSegment segment, Packet packet, boolean fromLow) {
    boolean fromClient = fromLow == clientIsLow;
    TcpDirection sender = fromClient ? toServer : toClient;
    TcpDirection receiver = fromClient ? toClient : toServer;
    lastTime = packet.timestamp();
    lastNanoseconds = firstFrame.nanoseconds();
    sender.count(packet.datagramFrames(), packet.datagramBytes());
    if (!segment.isWellFormed(packet)) {
      anomaly(
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
    if (segment.rst() && !isAcceptable(segment, sender, receiver)) {
      return;
    }
    if (segment.syn()) {
      readSyn(segment, sender, receiver);
    } else if (handshake == Handshake.NONE && !sender.endpoint.hasSent()) {
      pickUp(sender, receiver);
    }
    trackHandshake(segment, fromClient);
    receiver.endpoint.received(segment, sender.endpoint.scaledWindow(segment));
    sender.endpoint.sent(segment);
    sender.counters.sent(
        segment,
        sender.endpoint.scaledWindow(segment),
        lastTime,
        handshakeNanos.orElse(0),
        receiver.counters);
    deliver(segment, sender, receiver);
  }

  private void deliver(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    if (reset) {
      return;
    }
    if (segment.rst()) {
      reset = true;
      close();
      return;
    }
    if (segment.ack()) {
      receiver.stream.acknowledge(segment.acknowledgmentNumber());
    }
    HalfStream stream = sender.stream;
    int length = segment.payloadLength();
    if (length > 0 && (segment.ack() || segment.syn())) {
      int sequence = segment.sequenceNumber() + (segment.syn() ? 1 : 0);
      if (!stream.isStarted()) {
        stream.start(sequence);
      }
      if (segment.syn() && !segment.ack()) {
        stream.hold();
      }
      stream.segment(
          sequence, segment.buffer(), segment.payloadPosition(), segment.payloadCaptured(), length);
    }
    if (segment.fin()) {
      int end = segment.sequenceNumber() + (segment.syn() ? 1 : 0) + length;
      if (!stream.isStarted()) {
        stream.start(end);
      }
      stream.fin(end);
    }
  }

  private void readSyn(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    if (!sender.stream.isStarted()) {
      sender.stream.start(segment.sequenceNumber() + 1);
    }
    if (!sender.endpoint.hasIss()) {
      sender.endpoint.synOptions(tracker.readOptions(segment));
    }
    boolean bothOffer =
        sender.endpoint.options().windowScale().isPresent()
            && receiver.endpoint.options().windowScale().isPresent();
    if (bothOffer) {
      sender.endpoint.scaleWindows();
      receiver.endpoint.scaleWindows();
    }
  }

  private static void pickUp(TcpDirection sender, TcpDirection receiver) {
    sender.endpoint.pickUp();
    if (!receiver.endpoint.hasSent()) {
      receiver.endpoint.pickUp();
    }
  }

  private void trackHandshake(TcpSegment segment, boolean fromClient) {
    if (segment.rst()) {
      return;
    }
    if (segment.syn()) {
      synSeen |= !segment.ack();
      synAckSeen |= segment.ack();
      if (handshake == Handshake.NONE) {
        handshake = Handshake.PARTIAL;
      }
    } else if (handshake == Handshake.PARTIAL
        && segment.ack()
        && fromClient
        && synSeen
        && synAckSeen
        && segment.acknowledgmentNumber() - toClient.endpoint.iss() > 0
        && segment.sequenceNumber() - toServer.endpoint.iss() >= 0) {
      handshake = Handshake.COMPLETE;
      handshakeNanos = OptionalLong.of(lastTime - firstFrame.timestamp());
    }
  }

  /**
   * Whether the receiver had to believe a reset: it is exactly at the next expected number, or it
   * refuses a SYN (RFC 5961 section 3.2, RFC 9293 section 3.10.7.3).
   */
  private static boolean isAcceptable(
      TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    TcpEndpoint target = receiver.endpoint;
    int sequence = segment.sequenceNumber();
    boolean refusesSyn =
        segment.ack()
            && target.hasIss()
            && !target.hasAcknowledged()
            && segment.acknowledgmentNumber() == target.sndNxt();
    boolean exact = target.hasAcknowledged() && sequence == target.rcvNxt();
    boolean afterAllData = sender.endpoint.hasSent() && sequence == sender.endpoint.sndNxt();
    return refusesSyn || exact || afterAllData || !sender.endpoint.hasSent();
  }

  /**
   * Whether a SYN opens a new conversation between the same ports, rather than repeating or
   * disturbing this one.
   */
  boolean isReusedBy(TcpSegment segment, boolean fromLow) {
    boolean fromClient = fromLow == clientIsLow;
    TcpEndpoint sender = (fromClient ? toServer : toClient).endpoint;
    int sequence = segment.sequenceNumber();
    if (segment.ack()) {
      // the answer to a SYN that looked like a disturbance until now
      return challenged && segment.acknowledgmentNumber() == challengingSequence + 1;
    }
    if (sender.hasIss() && sender.iss() == sequence) {
      return false;
    }
    boolean alive = handshake == Handshake.COMPLETE && !isClosed();
    if (alive) {
      challenged = true;
      challengingSequence = sequence;
      return false;
    }
    return synSeen || isClosed() || handshake == Handshake.NONE;
  }

  private void close() {
    toServer.stream.close();
    toClient.stream.close();
  }

  /** Ends the conversation because the capture does. */
  void endOfCapture(FrameReference lastFrame) {
    tracker.endOfCapture(this, lastFrame);
  }

  /** Reports that this conversation has to make room for another one. */
  void limitReached(int capacity) {
    anomaly(
        Anomaly.of(
            "tcp",
            "limit.conversations",
            "More than "
                + capacity
                + " conversations at once in one partition: this one, the oldest, was closed."));
  }

  /** Ends the conversation: reports what is left, then the flow. */
  void finish(EndReason reason) {
    if (finished) {
      return;
    }
    finished = true;
    endOfCapture = reason == EndReason.END_OF_CAPTURE;
    close();
    anomalies.suppressed(this::emitAnomaly);
    emit(new FlowEvent(flow(reason), tcp()));
  }

  private Flow flow(EndReason reason) {
    EndReason why = reason;
    if (reason != EndReason.LIMIT && isClosed()) {
      why = reset ? EndReason.RST : EndReason.FIN;
    }
    String state = "established";
    if (isClosed()) {
      state = "closed";
    } else if (handshake == Handshake.PARTIAL) {
      state = "new";
    }
    FrameReference last = new FrameReference(0, lastTime, lastNanoseconds);
    return new Flow(
        firstFrame.time(),
        last.time(),
        (lastTime - firstFrame.timestamp()) / 1e9,
        toServer.frames(),
        toClient.frames(),
        toServer.bytes(),
        toClient.bytes(),
        state,
        why.toString(),
        handler.protocol());
  }

  private Tcp tcp() {
    OptionalLong rtt =
        handshakeNanos.isPresent()
            ? OptionalLong.of(handshakeNanos.getAsLong() / 1000)
            : OptionalLong.empty();
    return new Tcp(handshake.text, rtt, toServer.report(), toClient.report());
  }

  /** Whether both ends have sent a FIN, or one a reset. */
  boolean isClosed() {
    return reset || (toServer.endpoint.finSent() && toClient.endpoint.finSent());
  }

  /** Capture time of the last segment in nanoseconds. */
  long lastTime() {
    return lastTime;
  }

  FlowKey key() {
    return key;
  }

  long flowId() {
    return flowId;
  }

  StreamHandler handler() {
    return handler;
  }

  StreamChunk chunk() {
    return tracker.chunk();
  }

  @Override
  public Conversation conversation() {
    return identity().orElseThrow();
  }

  private Optional<Conversation> identity() {
    if (identity.isEmpty()) {
      Endpoint low = key.low();
      Endpoint high = key.high();
      identity =
          Optional.of(
              new Conversation(
                  flowId,
                  clientIsLow ? low : high,
                  clientIsLow ? high : low,
                  "TCP",
                  CommunityId.ofTcp(low, high),
                  vlan));
    }
    return identity;
  }

  @Override
  public FrameReference frame() {
    return tracker.frame();
  }

  @Override
  public long frameNumber() {
    return tracker.frameNumber();
  }

  @Override
  public void emit(Payload payload) {
    tracker.emit(new Event(tracker.frame(), identity(), payload));
  }

  @Override
  public void anomaly(Anomaly anomaly) {
    if (anomalies.admits(anomaly)) {
      emitAnomaly(anomaly);
    }
  }

  private void emitAnomaly(Anomaly anomaly) {
    emit(new AnomalyEvent(anomaly));
  }

  @Override
  public boolean isEndOfCapture() {
    return endOfCapture;
  }

  @Override
  public Limits limits() {
    return tracker.settings().limits();
  }

  void link(LastSeenList list, TcpConversation before, TcpConversation after) {
    this.list = list;
    this.before = before;
    this.after = after;
  }

  LastSeenList list() {
    return list;
  }

  TcpConversation before() {
    return before;
  }

  TcpConversation after() {
    return after;
  }

  void setBefore(TcpConversation conversation) {
    before = conversation;
  }

  void setAfter(TcpConversation conversation) {
    after = conversation;
  }
}
