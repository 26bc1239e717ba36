package io.pipescope.net.tcp;

import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.AnomalyLimiter;
import io.pipescope.api.ChecksumPolicy;
import io.pipescope.api.Conversation;
import io.pipescope.api.Direction;
import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Limits;
import io.pipescope.api.MemoryAccount;
import io.pipescope.api.Packet;
import io.pipescope.api.Payload;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.TableAccount;
import io.pipescope.net.tcp.finding.AckStormObservation;
import io.pipescope.net.tcp.finding.HandshakeObservation;
import io.pipescope.net.tcp.finding.HandshakeObservation.Step;
import io.pipescope.net.tcp.finding.ProbeObservation;
import io.pipescope.net.tcp.finding.ProbeObservation.Kind;
import io.pipescope.net.tcp.urgent.Acceptance;
import io.pipescope.net.tcp.urgent.UrgentBudget;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

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

  private static final long UNKNOWN = -1;
  private static final int NETBIOS_SESSION_PORT = 139;

  /** A payload up to this length is always verified and remembered. */
  private static final int SMALL_SEGMENT = 256;

  /** So many bytes of a direction are verified and remembered whether anybody reads them or not. */
  private static final int ATTENTIVE_BYTES = 1 << 20;

  /** Taken for the maximum segment size where none was announced: that of Ethernet. */
  private static final int COMMON_SEGMENT_SIZE = 1_460;

  private final ConversationTracker tracker;
  private final FlowKey key;
  private final boolean clientIsLow;
  private final long flowId;
  private final List<Integer> vlan;
  private Networks networks;
  private final long firstTime;
  private final boolean nanoseconds;
  private final TcpDirection toServer;
  private final TcpDirection toClient;
  private Optional<StreamHandler> handler = Optional.empty();
  private Optional<MessageMemory.OfConversation> memory = Optional.empty();
  private Optional<TableBudget.OfConversation> tables = Optional.empty();
  private Optional<AnomalyLimiter> anomalies = Optional.empty();

  private Optional<Conversation> identity = Optional.empty();
  private Optional<FrameReference> arrival = Optional.empty();
  private long lastTime;
  private Handshake handshake = Handshake.NONE;
  private long handshakeNanos = UNKNOWN;
  private boolean synSeen;
  private boolean synAckSeen;
  private boolean handshakeMissed;
  private boolean reset;
  private boolean resetByClient;
  private boolean resetInDoubt;
  private int resetterNext;
  private boolean finished;
  private boolean endOfCapture;
  private Optional<AckStormMeter> ackStorm = Optional.empty();
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
    vlan = packet.vlanKey() == 0 ? List.of() : packet.vlan();
    networks = networksOf(packet);
    firstTime = packet.timestamp();
    nanoseconds = packet.frame().nanoseconds();
    TcpSettings settings = tracker.settings();
    toServer = new TcpDirection(this, TcpState.CLOSED, settings);
    toClient = new TcpDirection(this, TcpState.LISTEN, settings);
    if (tracker.isHandlerForEvery()) {
      handler = Optional.of(tracker.newHandler(this));
    }
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
    return (low == clientIsLow ? toServer : toClient).frames() == 0;
  }

  /** Segments of an end that was not heard before come through this network. */
  void setNetwork(boolean low, long networkKey) {
    networks = networks.with(low, networkKey);
  }

  /** Follows one segment of this conversation. */
  void segment(TcpSegment segment, Packet packet, boolean fromLow) {
    boolean fromClient = fromLow == clientIsLow;
    TcpDirection sender = fromClient ? toServer : toClient;
    TcpDirection receiver = fromClient ? toClient : toServer;
    lastTime = packet.timestamp();
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
    if (!segment.urg() && segment.urgentPointer() != 0) {
      sender.countPointerWithoutFlag();
    }
    if (SegmentOddities.isSuspect(segment, packet)) {
      boolean connected = toServer.endpoint.hasSent() || toClient.endpoint.hasSent();
      SegmentOddities.of(segment, packet, connected)
          .ifPresent(kind -> observe(new ProbeObservation(kind, direction(sender))));
    }
    boolean unread = isUnread(segment, sender);
    if (isCorrupt(segment, packet, sender, receiver, unread)) {
      corrupt(segment, sender);
      ignoreUrgent(segment, sender);
    } else if (reset && !goesOn(segment, sender, receiver)) {
      ignoreUrgent(segment, sender);
    } else if (segment.rst()) {
      ignoreUrgent(segment, sender);
      reset(segment, sender, receiver);
    } else if (isIgnored(segment, sender, receiver)) {
      ignoreUrgent(segment, sender);
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
    refused(
        "malformed.checksum",
        "The checksum 0x%04x of a segment is wrong: its receiver drops it."
            .formatted(segment.checksum()));
    if (tracker.settings().checksums() == ChecksumPolicy.AUTO
        && sender.stream.isStarted()
        && !reset
        && segment.payloadLength() > 0) {
      put(segment, sender, true, true);
    }
  }

  /**
   * Whether a segment after a reset is to be followed. It is as long as no byte was delivered: then
   * the reset stays in doubt, and all later data too, until its target acknowledges what the other
   * end sent afterwards, and so shows that it never believed the reset.
   */
  private boolean goesOn(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    boolean fromResetter = (sender == toServer) == resetByClient;
    if (segment.rst()) {
      return false;
    }
    if (fromResetter && segment.payloadLength() > 0) {
      refused(
          "suspicious.data_after_reset",
          "This end has reset the connection and yet sends data: one of the two is not its own.");
    }
    if (resetInDoubt
        && !fromResetter
        && segment.ack()
        && segment.acknowledgmentNumber() - resetterNext > 0
        && segment.acknowledgmentNumber() - receiver.endpoint.sndNxt() <= 0) {
      refused(
          "suspicious.reset_not_believed",
          "The reset was acceptable, but its target goes on with the connection.");
      reset = false;
      resetInDoubt = false;
      toServer.stream.trust();
      toClient.stream.trust();
    }
    if (reset && !resetInDoubt && !fromResetter && segment.payloadLength() > 0) {
      refused(
          "suspicious.data_for_reset_end",
          "Data comes for an end that has reset the connection, which drops it.");
    }
    return resetInDoubt || !reset;
  }

  private void reset(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    if (!SegmentAcceptance.believesReset(segment, sender, receiver)) {
      if (!isClosed()) {
        refused(
            "suspicious.reset_not_exact",
            "A reset has not exactly the next sequence number: its receiver does not believe it"
                + " (RFC 5961 section 3.2).");
      }
      return;
    }
    if (!receiver.endpoint.finSent()) {
      sender.urgentReset(segment.sequenceNumber());
    }
    reset = true;
    if (handshake == Handshake.PARTIAL) {
      observe(new HandshakeObservation(Step.REFUSED, segment.sequenceNumber()));
    }
    resetByClient = sender == toServer;
    resetterNext = segment.sequenceNumber();
    resetInDoubt = toServer.stream.nextOffset() == 0 && toClient.stream.nextOffset() == 0;
    if (!resetInDoubt) {
      settleReset();
      close();
    }
  }

  private void settleReset() {
    (resetByClient ? toServer : toClient).endpoint.sentReset(resetterNext);
    (resetByClient ? toClient : toServer).endpoint.receivedReset();
  }

  /** Whether the receiver throws the segment away without looking at its payload. */
  private boolean isIgnored(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    if (!segment.ack() && !segment.syn()) {
      if (segment.payloadLength() > 0 || segment.fin()) {
        refused(
            "suspicious.data_without_ack",
            "A segment with data or FIN has no ACK flag: its receiver drops it (RFC 9293 section"
                + " 3.10.7.4, fifth check).");
      }
      return true;
    }
    if (SegmentAcceptance.isBeforeSyn(segment, receiver)) {
      return true;
    }
    if (segment.syn() && SegmentAcceptance.isForeignSyn(segment, sender, receiver)) {
      if (segment.ack() && receiver.endpoint.isOwnSyn(segment.acknowledgmentNumber())) {
        refused(
            "suspicious.syn_ack_changed",
            "The SYN is answered once more, with another number: its sender has that of the first"
                + " answer.");
        return true;
      }
      refused(
          "suspicious.syn_in_connection",
          "A SYN with another number came in the middle of the connection: its receiver answers"
              + " with a challenge (RFC 5961 section 4.2).");
      return true;
    }
    if (segment.syn()
        && segment.ack()
        && !receiver.endpoint.canBeAcknowledged(segment.acknowledgmentNumber())) {
      refused(
          "suspicious.syn_ack_not_acceptable",
          "A SYN with ACK acknowledges something else than the SYN that was sent.");
      return true;
    }
    return false;
  }

  private void accept(
      TcpSegment segment, TcpDirection sender, TcpDirection receiver, boolean unread) {
    if (segment.syn()) {
      readSyn(segment, sender, receiver);
    } else if (handshake == Handshake.NONE && !sender.endpoint.hasSent()) {
      pickUp(sender, receiver);
    }
    boolean outside = SegmentAcceptance.isBeyondWindow(segment, sender, receiver);
    boolean strange = !SegmentAcceptance.isPlausibleAck(segment, sender, receiver);
    trackHandshake(segment, sender == toServer, !strange);
    meterAcks(segment, sender);
    if (outside || strange) {
      doubt(segment, sender, outside);
      ignoreUrgent(segment, sender);
      return;
    }
    int window = sender.endpoint.scaledWindow(segment);
    boolean old = SegmentAcceptance.isOld(segment, sender, receiver);
    sender.analyse(segment, window, lastTime, Math.max(0, handshakeNanos), receiver);
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
        && ackStorm.get().goesOn(repeated, sender == toServer, frameNumber(), lastTime)) {
      observe(new AckStormObservation(ackStorm.get().acks(), ackStorm.get().firstFrame()));
    }
  }

  /** What lies beyond the window, or comes with an acknowledgment that cannot be, is not taken. */
  private void doubt(TcpSegment segment, TcpDirection sender, boolean outside) {
    if (segment.payloadLength() == 0) {
      return;
    }
    if (outside) {
      refused(
          "suspicious.out_of_window",
          "Data begins beyond the window that the receiver offers: it drops the segment.");
    } else {
      refused(
          "suspicious.ack_out_of_range",
          "Data comes with an acknowledgment of what was never sent or long acknowledged: its"
              + " receiver drops the segment (RFC 5961 section 5.2).");
    }
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
      readUrgent(segment, sender, receiver);
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
      put(segment, sender, reset, !unread);
    }
    if (segment.fin() && !reset) {
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

  private void readUrgent(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    if (!sender.stream.isStarted()) {
      sender.stream.start(segment.payloadSequenceNumber());
    }
    Acceptance acceptance = UrgentSegments.acceptance(segment, sender, receiver);
    if (segment.urg() && acceptance == Acceptance.ACCEPTED && !sender.stream.isFinReached()) {
      receiver.endpoint.receivedUrgent(segment);
    }
    sender.urgentSegment(segment, acceptance);
    boolean first = segment.urg() && segment.payloadLength() > 0 && sender.stream.nextOffset() == 0;
    if (first && sender == toServer && conversation().server().port() == NETBIOS_SESSION_PORT) {
      observe(new ProbeObservation(Kind.WINNUKE, Direction.TO_SERVER));
    }
  }

  /** Notes the URG flag of a segment that the receiver throws away. */
  private static void ignoreUrgent(TcpSegment segment, TcpDirection sender) {
    if (segment.urg()) {
      sender.urgentSegment(segment, Acceptance.IGNORED);
    }
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

  /** Which way an end of this conversation sends. */
  Direction direction(TcpDirection sender) {
    return sender == toServer ? Direction.TO_SERVER : Direction.TO_CLIENT;
  }

  /**
   * Tells findings across conversations; nothing of it is written. Most conversations never need
   * their identity again, so it is not kept for this.
   */
  private void observe(Payload observation) {
    Conversation named = identity.isPresent() ? identity.get() : newIdentity();
    tracker.emit(new Event(tracker.frame(), Optional.of(named), observation));
  }

  private void refused(String code, String message) {
    anomaly(Anomaly.of("tcp", code, message));
  }

  private void readSyn(TcpSegment segment, TcpDirection sender, TcpDirection receiver) {
    if (!sender.stream.isStarted()) {
      sender.stream.start(segment.sequenceNumber() + 1);
    }
    if (!sender.endpoint.hasIss()) {
      TcpOptions options = tracker.readOptions(segment);
      sender.endpoint.synOptions(options);
      if (options.shortAuthentication()) {
        Kind kind = Kind.SHORT_AUTHENTICATION_OPTION;
        observe(new ProbeObservation(kind, direction(sender)));
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

  private static void pickUp(TcpDirection sender, TcpDirection receiver) {
    sender.endpoint.pickUp();
    if (!receiver.endpoint.hasSent()) {
      receiver.endpoint.pickUp();
    }
  }

  private void trackHandshake(TcpSegment segment, boolean fromClient, boolean plausible) {
    boolean misses = fromClient && SegmentAcceptance.missesSynAck(segment, toClient.endpoint);
    if (handshake == Handshake.PARTIAL && misses && !handshakeMissed) {
      handshakeMissed = true; // a reset ends it, so more of them are something else
      refused(
          "suspicious.handshake_ack",
          "An acknowledgment during the handshake is not of the SYN that was sent: its receiver"
              + " answers with a reset (RFC 9293 section 3.10.7.4, fifth check).");
    }
    if (segment.syn()) {
      if (segment.ack() ? !synAckSeen : !synSeen) {
        Step step = segment.ack() ? Step.ANSWERED : Step.OPENED;
        observe(new HandshakeObservation(step, segment.sequenceNumber()));
      }
      synSeen |= !segment.ack();
      synAckSeen |= segment.ack();
      if (handshake == Handshake.NONE) {
        handshake = Handshake.PARTIAL;
      }
    } else if (handshake == Handshake.PARTIAL
        && plausible
        && !misses
        && segment.ack()
        && fromClient
        && synSeen
        && synAckSeen
        && segment.acknowledgmentNumber() - toClient.endpoint.iss() > 0
        && segment.sequenceNumber() - toServer.endpoint.iss() >= 0) {
      handshake = Handshake.COMPLETE;
      observe(new HandshakeObservation(Step.COMPLETED, segment.sequenceNumber()));
      handshakeNanos = Math.max(0, lastTime - firstTime);
    }
  }

  /**
   * Whether a SYN opens a new conversation between the same ports, rather than repeating or
   * disturbing this one.
   */
  boolean isReusedBy(TcpSegment segment, Packet packet, boolean fromLow) {
    boolean fromClient = fromLow == clientIsLow;
    TcpEndpoint sender = (fromClient ? toServer : toClient).endpoint;
    int sequence = segment.sequenceNumber();
    if (!segment.isWellFormed(packet)) {
      return false;
    }
    if (segment.ack()) {
      // the answer to a SYN that looked like a disturbance until now
      return challenged && segment.acknowledgmentNumber() == challengingSequence + 1;
    }
    if (sender.hasIss() && sender.iss() == sequence) {
      return false;
    }
    if (!sender.hasIss() && handshake == Handshake.PARTIAL && !isClosed()) {
      return false; // both ends open at the same time, or the server takes two segments to answer
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
    toServer.urgentClosing(toClient.endpoint.hasAcknowledged());
    toClient.urgentClosing(toServer.endpoint.hasAcknowledged());
    toServer.stream.close();
    toClient.stream.close();
  }

  /** Ends the conversation because the capture does. */
  void endOfCapture(FrameReference lastFrame) {
    tracker.endOfCapture(this, lastFrame);
  }

  /** Reports that this conversation has to make room for another one. */
  /**
   * Says why it is ended.
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
    if (finished) {
      return;
    }
    finished = true;
    endOfCapture = reason == EndReason.END_OF_CAPTURE;
    if (resetInDoubt) {
      settleReset();
    }
    close();
    Tcp tcp = tcp();
    toServer.emitUrgent();
    toClient.emitUrgent();
    anomalies.ifPresent(limiter -> limiter.suppressed(this::emitAnomaly));
    emit(new FlowEvent(flow(reason), tcp));
    memory.ifPresent(MessageMemory.OfConversation::close);
    tables.ifPresent(TableBudget.OfConversation::close);
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
    return new Flow(
        new FrameReference(0, firstTime, nanoseconds).time(),
        new FrameReference(0, lastTime, nanoseconds).time(),
        (lastTime - firstTime) / 1e9,
        toServer.frames(),
        toClient.frames(),
        toServer.bytes(),
        toClient.bytes(),
        state,
        why.toString(),
        handler.map(StreamHandler::protocol).orElse(StreamHandler.UNKNOWN),
        networks.identifiers());
  }

  private Tcp tcp() {
    OptionalLong rtt =
        handshakeNanos == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(handshakeNanos / 1000);
    return new Tcp(handshake.text, rtt, toServer.report(toClient), toClient.report(toServer));
  }

  /** What the end that sent a segment has done so far. */
  Supplier<TcpSide> sender(boolean fromLow) {
    boolean fromClient = fromLow == clientIsLow;
    TcpDirection sender = fromClient ? toServer : toClient;
    TcpDirection receiver = fromClient ? toClient : toServer;
    return () -> sender.report(receiver);
  }

  /** How things stand after a segment. */
  SegmentView view(TcpSegment segment, boolean fromLow, List<String> marks) {
    boolean fromClient = fromLow == clientIsLow;
    TcpDirection sender = fromClient ? toServer : toClient;
    TcpDirection receiver = fromClient ? toClient : toServer;
    OptionalLong sequence = sender.relative(segment.sequenceNumber());
    return new SegmentView(
        flowId,
        direction(sender),
        sequence,
        sequence.isPresent()
            ? OptionalLong.of(sequence.getAsLong() + segment.sequenceLength())
            : sequence,
        segment.ack() ? receiver.relative(segment.acknowledgmentNumber()) : OptionalLong.empty(),
        segment.payloadLength(),
        sender.endpoint.scaledWindow(segment),
        marks,
        toServer.view(toClient),
        toClient.view(toServer),
        handler.map(StreamHandler::protocol).orElse(StreamHandler.UNKNOWN));
  }

  /** Whether both ends have sent a FIN, or one a reset. */
  boolean isClosed() {
    return reset || (toServer.endpoint.finSent() && toClient.endpoint.finSent());
  }

  /** Whether a byte of a stream was delivered, or the lack of one told. */
  boolean hasData() {
    return toServer.stream.nextOffset() > 0 || toClient.stream.nextOffset() > 0;
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

  /** What reads the streams; made when there is something to read. */
  StreamHandler handler() {
    if (handler.isEmpty()) {
      handler = Optional.of(tracker.newHandler(this));
    }
    return handler.get();
  }

  /** The same, where there was something to read. */
  Optional<StreamHandler> existingHandler() {
    return handler;
  }

  Reassembly reassembly() {
    return tracker.reassembly();
  }

  UrgentBudget urgentBudget() {
    return tracker.urgentBudget();
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
      identity = Optional.of(newIdentity());
    }
    return identity;
  }

  private Conversation newIdentity() {
    return tracker.identities().of(flowId, key, clientIsLow, vlan);
  }

  @Override
  public FrameReference frame() {
    return arrival.isPresent() ? arrival.get() : tracker.frame();
  }

  /** The bytes that are handed over now were complete in an earlier frame. */
  void arrivedIn(long frame, long time) {
    arrival = Optional.of(new FrameReference(frame, time, nanoseconds));
  }

  /** The bytes that are handed over are complete in the frame that is being worked on. */
  void arrivedNow() {
    arrival = Optional.empty();
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
    if (anomalies.isEmpty()) {
      anomalies = Optional.of(new AnomalyLimiter(limits().anomaliesPerCode()));
    }
    if (anomalies.get().admits(anomaly)) {
      emitAnomaly(anomaly);
    }
  }

  private void emitAnomaly(Anomaly anomaly) {
    emit(new AnomalyEvent(anomaly));
  }

  @Override
  public int maxPayload() {
    return tracker.settings().maxPayload();
  }

  @Override
  public boolean isEndOfCapture() {
    return endOfCapture;
  }

  @Override
  public MemoryAccount memory() {
    if (memory.isEmpty()) {
      memory = Optional.of(tracker.messageMemory().newConversation());
    }
    return memory.get();
  }

  @Override
  public TableAccount tables() {
    if (tables.isEmpty()) {
      tables = Optional.of(tracker.tableBudget().newConversation(this::anomaly));
    }
    return tables.get();
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
