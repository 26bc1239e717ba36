package io.pipescope.net.tcp;

import io.pipescope.api.Anomaly;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Packet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * One TCP conversation, from the first segment seen to the last: where it goes through, when, and
 * what is said of it when it ends.
 */
final class TcpConversation extends TcpStreamContext {
  private final TcpConnection connection;
  private Networks networks;
  private long lastTime;

  private LastSeenList list;
  private TcpConversation before;
  private TcpConversation after;

  TcpConversation(
      ConversationTracker tracker, FlowKey key, boolean clientIsLow, Packet packet, long flowId) {
    super(tracker, key, clientIsLow, packet, flowId);
    connection = new TcpConnection(tracker, this);
    networks = networksOf(packet);
    begin();
  }

  private static Networks networksOf(Packet packet) {
    long key = packet.networkKey();
    return key == 0 ? Networks.NONE : new Networks(key, key, packet.networks());
  }

  /**
   * Whether a segment between the same endpoints belongs here by the network that it came through.
   *
   * @param networkKey as {@link Packet#networkKey}
   */
  boolean isIn(long networkKey, boolean fromLow) {
    return networks.key(fromLow) == networkKey;
  }

  /** Whether nothing was seen of an end yet. */
  boolean isUnheard(boolean low) {
    return sender(low).frames() == 0;
  }

  /** Segments of an end that was not heard before come through this network. */
  void setNetwork(boolean low, long networkKey) {
    networks = networks.with(low, networkKey);
  }

  /** Follows one segment of this conversation. */
  void segment(TcpSegment segment, Packet packet, boolean fromLow) {
    lastTime = packet.timestamp();
    connection.segment(segment, packet, sender(fromLow));
  }

  /**
   * Whether a SYN opens a new conversation between the same ports, rather than repeating or
   * disturbing this one.
   */
  boolean isReusedBy(TcpSegment segment, Packet packet, boolean fromLow) {
    return segment.isWellFormed(packet)
        && connection
            .handshake()
            .opensAnother(segment, sender(fromLow).endpoint, connection.isClosed());
  }

  /** Ends the conversation because the capture does. */
  void endOfCapture(FrameReference lastFrame) {
    tracker().endOfCapture(this, lastFrame);
  }

  /**
   * Says that this conversation is ended to make room for another one.
   *
   * @param code that names the limit
   * @param most how many of what there may be
   */
  void limitReached(String code, String most) {
    anomaly(
        Anomaly.of(
            "tcp",
            code,
            "More than " + most + " at once in one partition: this one, the oldest, was closed."));
  }

  /** Ends the conversation: reports what is left, then the flow. */
  void finish(EndReason reason) {
    if (reason == EndReason.END_OF_CAPTURE) {
      setEndOfCapture();
    }
    connection.end();
    Tcp tcp = tcp();
    connection.toServer().emitUrgent();
    connection.toClient().emitUrgent();
    emitSuppressed();
    emit(new FlowEvent(flow(reason), tcp));
    closeMemory();
  }

  private Flow flow(EndReason reason) {
    EndReason why = reason;
    if (reason != EndReason.LIMIT && isClosed()) {
      why = connection.isReset() ? EndReason.RST : EndReason.FIN;
    }
    String state = "established";
    if (isClosed()) {
      state = "closed";
    } else if (connection.handshake().isPartial()) {
      state = "new";
    }
    return new Flow(
        timeText(firstTime()),
        timeText(lastTime),
        (lastTime - firstTime()) / 1e9,
        connection.toServer().frames(),
        connection.toClient().frames(),
        connection.toServer().bytes(),
        connection.toClient().bytes(),
        state,
        why.toString(),
        protocol(),
        networks.identifiers());
  }

  private Tcp tcp() {
    ThreeWayHandshake handshake = connection.handshake();
    return new Tcp(
        handshake.text(),
        handshake.roundTripMicros(),
        connection.toServer().report(connection.toClient()),
        connection.toClient().report(connection.toServer()));
  }

  private TcpDirection sender(boolean fromLow) {
    return fromLow == isClientLow() ? connection.toServer() : connection.toClient();
  }

  /** What the end that sent a segment has done so far. */
  Supplier<TcpSide> side(boolean fromLow) {
    TcpDirection sender = sender(fromLow);
    TcpDirection receiver = connection.peer(sender);
    return () -> sender.report(receiver);
  }

  /** How things stand after a segment. */
  SegmentView view(TcpSegment segment, boolean fromLow, List<String> marks) {
    TcpDirection sender = sender(fromLow);
    TcpDirection receiver = connection.peer(sender);
    OptionalLong sequence = sender.relative(segment.sequenceNumber());
    return new SegmentView(
        flowId(),
        sender.direction(),
        sequence,
        sequence.isPresent()
            ? OptionalLong.of(sequence.getAsLong() + segment.sequenceLength())
            : sequence,
        segment.ack() ? receiver.relative(segment.acknowledgmentNumber()) : OptionalLong.empty(),
        segment.payloadLength(),
        sender.endpoint.scaledWindow(segment),
        marks,
        connection.toServer().view(connection.toClient()),
        connection.toClient().view(connection.toServer()),
        protocol());
  }

  /** Whether both ends have sent a FIN, or one a reset. */
  boolean isClosed() {
    return connection.isClosed();
  }

  /** Whether a byte of a stream was delivered, or the lack of one told. */
  boolean hasData() {
    return connection.hasData();
  }

  /** Capture time of the last segment in nanoseconds. */
  long lastTime() {
    return lastTime;
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
