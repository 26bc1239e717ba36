package io.pipescope.net.tcp;

import io.pipescope.api.OverlapPolicy;
import java.nio.ByteBuffer;

/**
 * The byte stream of one direction, as its receiver saw it.
 *
 * <p>Sequence numbers are unwrapped to 64-bit offsets: 0 is the byte after the SYN or, when the
 * capture begins later, the first byte seen. Bytes in order are handed on without a copy; bytes
 * behind a hole wait in an {@link OutOfOrderQueue}. A hole becomes a gap when the receiver has
 * acknowledged it and yet nobody delivers it, or when too much waits behind it.
 *
 * <p>Bytes that the receiver probably did not take are <em>doubtful</em>: they wait like bytes
 * behind a hole, give way to every other copy, and are delivered only when the receiver
 * acknowledges them although no other copy comes.
 */
final class HalfStream {
  /**
   * How many more segments of the conversation may pass after a hole was acknowledged until it is
   * given up. Captures often hold the acknowledgment before the data it is for.
   */
  private static final int PATIENCE_IN_SEGMENTS = 8;

  /** Where the bytes go. */
  interface Sink {
    /** What all streams share. */
    Reassembly reassembly();

    /** Number of the frame that is being worked on. */
    long frame();

    /** Capture time of that frame in nanoseconds. */
    long time();

    void data(long offset, ByteBuffer buffer, int position, int length);

    /** The data to come was brought by this frame. */
    default void broughtBy(long frame) {}

    /**
     * The data to come was complete for its receiver in an earlier frame.
     *
     * @param frame number of that frame
     * @param time of its capture in nanoseconds
     */
    void arrivedIn(long frame, long time);

    /** The data to come is complete with the frame that is being worked on. */
    void arrivedNow();

    void gap(long offset, long length);

    void end();

    /** More waits behind a hole than is kept: the hole is given up. */
    void tooMuchWaits();

    /**
     * Two copies of the same bytes differ.
     *
     * @param offset of the first byte that differs
     * @param oldFrame frame that brought the first copy
     * @param oldBytes the first copy from that byte on
     * @param newBytes the second copy, from the frame that is being worked on; as long
     */
    void conflict(long offset, long oldFrame, ByteBuffer oldBytes, ByteBuffer newBytes);
  }

  private final Sink sink;
  private OutOfOrderQueue queue;

  private boolean based;
  private boolean ended;
  private boolean holdUntilAcknowledged;
  private byte segmentsSinceAcknowledged;
  private int base;
  private Troubles troubles = Troubles.NONE;
  private long next;
  private long finOffset = Long.MAX_VALUE;
  private long acknowledged;
  private long lastRecorded = DeliveredBytes.NONE;

  HalfStream(Sink sink) {
    this.sink = sink;
  }

  /** Sets the sequence number of offset 0. */
  void start(int sequenceNumber) {
    based = true;
    base = sequenceNumber;
  }

  /** Whether the sequence number of offset 0 is known. */
  boolean isStarted() {
    return based;
  }

  /**
   * The sequence number of the next byte in order: RCV.NXT of the receiver, without SYN and FIN.
   */
  int nextSequenceNumber() {
    return base + (int) next;
  }

  /** Place in the stream of the next byte in order. */
  long nextOffset() {
    return next;
  }

  /** Place in the stream of the FIN; {@link Long#MAX_VALUE} when there was none. */
  long finOffset() {
    return finOffset;
  }

  /** Pairs of offsets: where runs of bytes that wait behind a hole begin and end. */
  long[] queuedRanges() {
    return queue == null ? new long[0] : queue.ranges();
  }

  /** Whether bytes wait behind a hole that the receiver has not acknowledged. */
  boolean hasOpenHole() {
    return queue != null && acknowledged < queue.first().start();
  }

  /** Place of a sequence number in the stream; the one nearest to the next byte in order. */
  long offsetOf(int sequenceNumber) {
    return next + (sequenceNumber - nextSequenceNumber());
  }

  /**
   * Takes the payload of a segment.
   *
   * @param sequenceNumber of its first byte
   * @param captured how many of the bytes are there
   * @param length how many there were, at least {@code captured}
   * @param doubtful whether the receiver probably did not take them
   * @param remember whether later copies of these bytes are to be compared with them
   */
  void segment(
      int sequenceNumber,
      ByteBuffer buffer,
      int position,
      int captured,
      int length,
      boolean doubtful,
      boolean remember) {
    long start = offsetOf(sequenceNumber);
    long end = start + length;
    if (ended) {
      return;
    }
    if (start == next && queue == null && !holdUntilAcknowledged && !doubtful) {
      deliver(buffer, position, captured, sink.frame(), remember);
      if (captured < length) {
        missing(end); // the capture cut the frame
      }
      finishWhenComplete();
      return;
    }
    place(start, end, buffer, position, captured, doubtful, remember);
  }

  private void place(
      long start,
      long end,
      ByteBuffer buffer,
      int position,
      int captured,
      boolean doubtful,
      boolean remember) {
    Repeated repeated = new Repeated(buffer);
    compareDelivered(start, position, captured, repeated);
    int skip = (int) Math.max(0, next - start);
    int at = position + skip;
    if (end > next && mustWait(start, doubtful)) {
      if (captured > skip) {
        byte[] bytes = new byte[captured - skip];
        buffer.get(at, bytes, 0, bytes.length);
        enqueue(new Piece(start + skip, bytes, sink.frame(), sink.time(), doubtful), at, repeated);
      }
    } else if (end > next) {
      if (captured > skip) {
        if (queue != null) {
          repeated.overlap |= queue.compare(next, at, captured - skip, repeated);
        }
        deliver(buffer, at, captured - skip, sink.frame(), remember);
      }
      if (next < end) {
        missing(end);
      }
    }
    if (repeated.overlap) {
      troubles().overlaps++;
      troubles().overlapConflicts += repeated.conflict ? 1 : 0;
    }
    drain();
  }

  private boolean mustWait(long start, boolean doubtful) {
    return start > next || holdUntilAcknowledged || doubtful || (queue != null && !inOrderWins());
  }

  /** A segment of one byte in front of the next one is a keep-alive: that byte may be anything. */
  private void compareDelivered(long start, int position, int captured, Repeated repeated) {
    long from = Math.max(0, start);
    long end = Math.min(start + captured, next);
    if (from < end && (captured != 1 || start != next - 1)) {
      repeated.overlap = true;
      int at = position + (int) (from - start);
      sink.reassembly().delivered().compare(lastRecorded, from, at, (int) (end - from), repeated);
    }
  }

  /** A segment that fills the hole is read at once: what waits behind it comes too late. */
  private boolean inOrderWins() {
    OverlapPolicy policy = sink.reassembly().policy();
    return policy == OverlapPolicy.LINUX
        || policy == OverlapPolicy.BSD
        || policy == OverlapPolicy.LAST
        || queue.first().doubtful();
  }

  /** Keeps data that came on the SYN back until the other end says that it took it (RFC 7413). */
  void hold() {
    holdUntilAcknowledged = true;
  }

  /** The direction ends before this sequence number, which is the one of the FIN. */
  void fin(int sequenceNumber) {
    long offset = offsetOf(sequenceNumber);
    if (finOffset == Long.MAX_VALUE && offset >= next) {
      finOffset = offset;
    }
    finishWhenComplete();
  }

  /** Whether the receiver has the FIN and everything in front of it. */
  boolean isFinReached() {
    return next >= finOffset;
  }

  /** The receiver has everything in front of this sequence number. */
  void acknowledge(int acknowledgmentNumber) {
    if (!based) {
      return;
    }
    long offset = offsetOf(acknowledgmentNumber);
    if (holdUntilAcknowledged) {
      holdUntilAcknowledged = false;
      if (offset <= 0) {
        forgetQueue();
      }
      drain();
    }
    if (offset > acknowledged) {
      acknowledged = offset;
    }
    if (queue != null) {
      giveUpAcknowledgedHole();
    }
  }

  private void giveUpAcknowledgedHole() {
    Piece first = queue.first();
    if (acknowledged < (first.doubtful() ? first.end() : first.start())) {
      segmentsSinceAcknowledged = 0;
    } else if (first.doubtful() && first.start() <= next) {
      queue.trustFirst(); // the receiver has taken it, and no other copy came before that
      drain();
    } else if (++segmentsSinceAcknowledged > PATIENCE_IN_SEGMENTS) {
      skipHole();
    }
  }

  /** The receiver took what seemed doubtful until now. */
  void trust() {
    if (queue != null) {
      queue.trust();
      drain();
    }
  }

  /** No more segments will come: gives up every hole and ends the stream. */
  void close() {
    while (queue != null) {
      skipHole();
    }
    // an acknowledgment one ahead of the data is for a FIN that was not captured
    long limit = Math.min(acknowledged, finOffset);
    if (limit > next + 1 || (limit > next && finOffset == limit)) {
      missing(limit);
    }
    finish();
  }

  private void enqueue(Piece piece, int position, Repeated repeated) {
    if (queue == null) {
      queue = new OutOfOrderQueue(sink.reassembly().policy());
    }
    OutOfOrderBudget budget = sink.reassembly().budget();
    int before = queue.cost();
    repeated.overlap |= queue.add(piece, position, repeated);
    budget.add(queue.cost() - before);
    if (budget.isExceededBy(queue.cost())) {
      sink.tooMuchWaits();
    }
    while (queue != null && budget.isExceededBy(queue.cost())) {
      skipHole();
    }
  }

  private void skipHole() {
    segmentsSinceAcknowledged = 0;
    holdUntilAcknowledged = false;
    Piece first = queue.first();
    if (first.doubtful() && first.end() > acknowledged) {
      sink.reassembly().budget().add(-first.cost());
      queue.removeFirst();
    } else {
      if (first.start() > next) {
        missing(first.start());
      }
      queue.trustFirst();
    }
    drain(this::deliverBehindGap);
    sink.arrivedNow();
  }

  private void drain() {
    drain(this::deliverWaiting);
  }

  private void drain(OutOfOrderQueue.Target target) {
    if (queue != null && !holdUntilAcknowledged) {
      int before = queue.cost();
      boolean more = true;
      while (more) {
        more = queue.drain(next, target);
      }
      sink.reassembly().budget().add(queue.cost() - before);
      if (queue.isEmpty()) {
        queue = null;
      }
    }
    finishWhenComplete();
  }

  private void forgetQueue() {
    if (queue != null) {
      sink.reassembly().budget().add(-queue.cost());
      queue = null;
    }
  }

  private void deliverWaiting(ByteBuffer buffer, int position, int length, Piece piece) {
    deliver(buffer, position, length, piece.frame(), true);
  }

  /** The receiver had what the capture lacks: so these bytes were complete when they came. */
  private void deliverBehindGap(ByteBuffer buffer, int position, int length, Piece piece) {
    sink.arrivedIn(piece.frame(), piece.time());
    deliver(buffer, position, length, piece.frame(), true);
  }

  private void deliver(ByteBuffer buffer, int position, int length, long frame, boolean remember) {
    if (length == 0) {
      return; // the capture cut the frame behind the header
    }
    long offset = next;
    next += length;
    if (remember) {
      lastRecorded =
          sink.reassembly()
              .delivered()
              .record(lastRecorded, offset, buffer, position, length, frame);
    }
    sink.broughtBy(frame);
    sink.data(offset, buffer, position, length);
  }

  private void missing(long end) {
    long offset = next;
    next = end;
    troubles().gaps++;
    troubles().gapBytes += end - offset;
    sink.gap(offset, end - offset);
  }

  private void finishWhenComplete() {
    if (next >= finOffset && queue == null) {
      finish();
    }
  }

  private void finish() {
    if (!ended) {
      ended = true;
      sink.end();
    }
  }

  /** Whether the FIN and everything in front of it was delivered, or the stream was closed. */
  boolean isEnded() {
    return ended;
  }

  /** Whether a segment would be delivered at once, without anything else to decide. */
  boolean isNext(int sequenceNumber) {
    return based
        && queue == null
        && !holdUntilAcknowledged
        && sequenceNumber == nextSequenceNumber();
  }

  /**
   * When the capture first had something behind a byte that is missing.
   *
   * @return in nanoseconds; {@link Long#MAX_VALUE} when nothing waits behind it
   */
  long timeBehind(int sequenceNumber) {
    return queue == null ? Long.MAX_VALUE : queue.timeBehind(offsetOf(sequenceNumber));
  }

  /** Whether the byte of this sequence number came before. */
  boolean hasSeen(int sequenceNumber) {
    long offset = offsetOf(sequenceNumber);
    return offset < next || (queue != null && queue.contains(offset));
  }

  long deliveredBytes() {
    return next - troubles.gapBytes;
  }

  long gaps() {
    return troubles.gaps;
  }

  long gapBytes() {
    return troubles.gapBytes;
  }

  /** Segments so far that brought bytes again. */
  int overlaps() {
    return troubles.overlaps;
  }

  /** Those among them whose bytes were different. */
  int overlapConflicts() {
    return troubles.overlapConflicts;
  }

  private Troubles troubles() {
    if (troubles == Troubles.NONE) {
      troubles = new Troubles();
    }
    return troubles;
  }

  /** What most streams do not have. */
  private static final class Troubles {
    static final Troubles NONE = new Troubles();

    int overlaps;
    int overlapConflicts;
    int gaps;
    long gapBytes;
  }

  /** What is found out about the repeated bytes of one segment. */
  private final class Repeated implements DeliveredBytes.Comparison {
    private final ByteBuffer segment;
    private boolean overlap;
    private boolean conflict;

    Repeated(ByteBuffer segment) {
      this.segment = segment;
    }

    @Override
    public void copies(
        long offset,
        long oldFrame,
        ByteBuffer oldBytes,
        int oldPosition,
        int position,
        int length) {
      int same = oldBytes.slice(oldPosition, length).mismatch(segment.slice(position, length));
      if (same >= 0) {
        conflict = true;
        sink.conflict(
            offset + same,
            oldFrame,
            oldBytes.slice(oldPosition + same, length - same),
            segment.slice(position + same, length - same));
      }
    }
  }
}
