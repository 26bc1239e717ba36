package io.pipescope.net.tcp;

import io.pipescope.api.Anomaly;
import io.pipescope.api.ByteConflict;
import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import io.pipescope.net.tcp.urgent.Acceptance;
import io.pipescope.net.tcp.urgent.StreamStart;
import io.pipescope.net.tcp.urgent.UrgentSegment;
import io.pipescope.net.tcp.urgent.UrgentSettings;
import io.pipescope.net.tcp.urgent.UrgentStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one end of a conversation sends: its frames, its control block, its byte stream as the other
 * end received it.
 */
final class TcpDirection implements HalfStream.Sink {
  private static final StreamChunk NO_CHUNK = new StreamChunk();

  /** How many bytes of each copy an anomaly shows. */
  private static final int CONFLICT_BYTES = 32;

  private final TcpStreamContext context;
  private final boolean isToServer; // a byte, where a reference would make every object larger
  private final Optional<MessageDigest> hash;

  final TcpEndpoint endpoint;
  final HalfStream stream;

  /** Whether a checksum of this direction was right; see {@link ChecksumJudge}. */
  boolean checksumsRight;

  int checksumsOffloaded;
  int badChecksums;

  private SegmentAnalysis analysis = SegmentAnalysis.NONE;
  private int frames;
  private long bytes;
  private Optional<UrgentStream> urgent = Optional.empty();
  private int pointersWithoutFlag;
  private long broughtBy;

  /**
   * @param context of the conversation
   * @param direction which way this end sends
   * @param state of this end before its first segment
   * @param hashStreams whether the bytes of the stream are to be hashed
   */
  TcpDirection(TcpStreamContext context, Direction direction, TcpState state, boolean hashStreams) {
    this.context = context;
    isToServer = direction == Direction.TO_SERVER;
    endpoint = new TcpEndpoint(state);
    stream = new HalfStream(this);
    hash = hashStreams ? Optional.of(Sha256.create()) : Optional.empty();
  }

  void count(int frames, long bytes) {
    this.frames += frames;
    this.bytes += bytes;
  }

  long frames() {
    return frames;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void data(long offset, ByteBuffer buffer, int position, int length) {
    if (hash.isPresent()) {
      hash.get().update(buffer.slice(position, length));
    }
    if (urgent.isPresent()) {
      urgent.get().data(offset, buffer, position, length);
    }
    StreamChunk chunk = context.chunk();
    chunk.set(direction(), offset, buffer, position, length).broughtBy(broughtBy);
    context.handler().data(chunk);
    chunk.set(direction(), offset, NO_CHUNK.buffer(), 0, 0);
  }

  @Override
  public void broughtBy(long frame) {
    broughtBy = frame;
  }

  /** Which way this end sends. */
  Direction direction() {
    return isToServer ? Direction.TO_SERVER : Direction.TO_CLIENT;
  }

  /**
   * Looks for what is remarkable about a segment; see {@link SegmentAnalysis#sent}. Before there is
   * data there is nothing to remember.
   */
  void analyse(TcpSegment segment, int window, long time, long roundTrip, TcpDirection receiver) {
    if (analysis != SegmentAnalysis.NONE
        || receiver.analysis != SegmentAnalysis.NONE
        || !isOrdinary(segment, window)) {
      analysis().sent(segment, window, time, roundTrip, this, receiver);
    }
  }

  private boolean isOrdinary(TcpSegment segment, int window) {
    boolean next = !endpoint.hasSent() || segment.sequenceNumber() == endpoint.sndNxt();
    boolean sameAck =
        endpoint.hasAcknowledged() && segment.acknowledgmentNumber() == endpoint.rcvNxt();
    return segment.payloadLength() == 0 && next && !sameAck && window > 0 && !segment.urg();
  }

  /** What there is to remember of the segments of this direction. */
  SegmentAnalysis analysisSoFar() {
    return analysis;
  }

  /** The same, to be added to. */
  SegmentAnalysis analysis() {
    if (analysis == SegmentAnalysis.NONE) {
      analysis = new SegmentAnalysis();
    }
    return analysis;
  }

  @Override
  public Reassembly reassembly() {
    return context.reassembly();
  }

  @Override
  public long frame() {
    return context.frameNumber();
  }

  @Override
  public long time() {
    return context.frameTime();
  }

  @Override
  public void arrivedIn(long frame, long time) {
    context.arrivedIn(frame, time);
  }

  @Override
  public void arrivedNow() {
    context.arrivedNow();
  }

  @Override
  public void gap(long offset, long length) {
    context.handler().gap(direction(), offset, length);
  }

  @Override
  public void end() {
    context.existingHandler().end(direction());
  }

  @Override
  public void tooMuchWaits() {
    context.anomaly(
        Anomaly.of(
            "tcp",
            "limit.out_of_order",
            "Too many bytes wait behind a hole in the stream: it is given up"));
  }

  @Override
  public void conflict(long offset, long oldFrame, ByteBuffer oldBytes, ByteBuffer newBytes) {
    ByteConflict conflict =
        new ByteConflict(
            direction(),
            offset,
            oldBytes.remaining(),
            oldFrame,
            hex(oldBytes),
            context.frameNumber(),
            hex(newBytes));
    context.anomaly(
        Anomaly.ofConflict(
            "tcp",
            "suspicious.overlap_conflict",
            "Frame %d gave bytes from offset %d of the stream %s as %s, frame %d gives %s."
                .formatted(
                    oldFrame,
                    offset,
                    isToServer ? "to the server" : "to the client",
                    conflict.firstBytes(),
                    conflict.secondFrame(),
                    conflict.secondBytes()),
            conflict));
  }

  private static String hex(ByteBuffer bytes) {
    byte[] shown = new byte[Math.min(CONFLICT_BYTES, bytes.remaining())];
    bytes.get(bytes.position(), shown);
    return HexFormat.of().formatHex(shown);
  }

  /** How many of the next bytes no dissector will read. */
  long unread() {
    return context.existingHandler().unread(direction());
  }

  /**
   * The next sequence number that this end expects: by what it has acknowledged and by what arrived
   * from the other direction.
   */
  int receivedUpTo(TcpDirection other) {
    int acknowledged = endpoint.rcvNxt();
    if (!other.stream.isStarted()) {
      return acknowledged;
    }
    int arrived = other.stream.nextSequenceNumber() + (other.stream.isFinReached() ? 1 : 0);
    return endpoint.hasAcknowledged() && acknowledged - arrived > 0 ? acknowledged : arrived;
  }

  /** A sequence number counted from that of the SYN; empty when the stream has not begun. */
  OptionalLong relative(int sequenceNumber) {
    return stream.isStarted()
        ? OptionalLong.of(stream.offsetOf(sequenceNumber) + 1)
        : OptionalLong.empty();
  }

  /** This end as it stands now. */
  SegmentView.End view(TcpDirection other) {
    return new SegmentView.End(
        endpoint.state(), endpoint.sendVariables(), endpoint.receiveVariables(receivedUpTo(other)));
  }

  /** This end as the flow event shows it. */
  TcpSide report(TcpDirection other) {
    SegmentCounts counters = analysis.counts();
    TcpOptions options = endpoint.options();
    boolean syn = endpoint.hasIss();
    return new TcpSide(
        endpoint.state(),
        syn ? OptionalLong.of(endpoint.iss() & 0xffff_ffffL) : OptionalLong.empty(),
        options.maximumSegmentSize(),
        options.windowScale(),
        syn ? Optional.of(options.sackPermitted()) : Optional.empty(),
        syn ? Optional.of(options.timestamps()) : Optional.empty(),
        stream.deliveredBytes(),
        hash.map(digest -> HexFormat.of().formatHex(digest.digest())),
        stream.gaps(),
        stream.gapBytes(),
        endpoint.sendVariables(),
        endpoint.receiveVariables(receivedUpTo(other)),
        counters.retransmissions,
        counters.fastRetransmissions,
        counters.spuriousRetransmissions,
        counters.outOfOrder,
        counters.duplicateAcks,
        counters.lostSegments,
        counters.zeroWindows,
        counters.windowFulls,
        counters.keepAlives,
        stream.overlaps(),
        stream.overlapConflicts(),
        badChecksums,
        counters.urgentSegments,
        urgent.map(UrgentStream::marks).orElse(0),
        checksumsOffloaded,
        counters.windowUpdates,
        analysis.roundTrips());
  }

  /** A segment that is not an urgent one points somewhere nevertheless. */
  void countPointerWithoutFlag() {
    pointersWithoutFlag++;
  }

  /** The urgent data of this direction; empty as long as no segment had the URG flag. */
  Optional<UrgentStream> urgent() {
    return urgent;
  }

  /** A segment of this direction arrives; its payload was not handed on yet. */
  void urgentSegment(TcpSegment segment, Acceptance acceptance) {
    if (urgent.isEmpty()) {
      urgent = Optional.of(beginUrgent());
      context.handler().urgentStream(direction(), urgent.get());
    }
    UrgentSegment described =
        UrgentSegments.describe(segment, context.frameNumber(), stream, acceptance);
    urgent
        .get()
        .arrives(described)
        .ifPresent(offset -> context.handler().urgent(direction(), offset));
  }

  private UrgentStream beginUrgent() {
    Optional<MessageDigest> soFar =
        hash.isPresent() || stream.deliveredBytes() > 0
            ? hash.flatMap(Sha256::copy)
            : Optional.of(Sha256.create());
    return new UrgentStream(
        direction(),
        new UrgentSettings(context.limits(), context.maxPayload()),
        context.urgentBudget(),
        new StreamStart(
            stream.nextOffset(),
            stream.isFinReached(),
            stream.deliveredBytes(),
            soFar,
            stream.queuedRanges()),
        context::anomaly);
  }

  /** The payload of the segment was handed on. */
  void urgentDelivered() {
    if (urgent.isPresent()) {
      boolean fin = stream.isFinReached();
      urgent.get().delivered(stream.nextOffset() + (fin ? 1 : 0), fin);
      context.handler().urgentDelivered(direction());
    }
  }

  /** This end has reset the connection; an exact reset ends it (RFC 5961 section 3.2). */
  void urgentReset(int sequenceNumber) {
    if (urgent.isPresent()
        && sequenceNumber == stream.nextSequenceNumber()
        && !stream.isFinReached()) {
      urgent.get().reset();
    }
  }

  /**
   * The stream is about to be closed.
   *
   * @param receiverAcknowledges whether it would be known if the receiver had more
   */
  void urgentClosing(boolean receiverAcknowledges) {
    if (receiverAcknowledges && stream.hasOpenHole()) {
      urgent.ifPresent(UrgentStream::freeze);
    }
  }

  /** What is to be said about urgent data; nothing without the URG flag. */
  void emitUrgent() {
    if (urgent.isPresent()) {
      UrgentStream marked = urgent.get();
      urgent = Optional.empty();
      marked.finish(
          stream.finOffset(),
          pointersWithoutFlag,
          context.handler().urgentChoice(direction()),
          context::emit);
    }
  }
}
