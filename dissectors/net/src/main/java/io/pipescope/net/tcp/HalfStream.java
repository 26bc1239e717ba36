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
 */
final class HalfStream {
  /**
   * How many more segments of the conversation may pass after a hole was acknowledged until it is
   * given up. Captures often hold the acknowledgment before the data it is for.
   */
  private static final int PATIENCE_IN_SEGMENTS = 8;

  /** Where the bytes go. */
  interface Sink {
    void data(long offset, ByteBuffer buffer, int position, int length);

    void gap(long offset, long length);

    void end();
  }

  private final OverlapPolicy policy;
  private final Sink sink;
  private final OutOfOrderBudget budget;
  private final OutOfOrderQueue queue;

  private boolean based;
  private int base;
  private long next;
  private long finOffset = Long.MAX_VALUE;
  private boolean ended;
  private long acknowledged;
  private int segmentsSinceAcknowledged;
  private boolean holdUntilAcknowledged;

  private long deliveredBytes;
  private long gaps;
  private long gapBytes;

  HalfStream(OverlapPolicy policy, OutOfOrderBudget budget, Sink sink) {
    this.policy = policy;
    this.budget = budget;
    this.sink = sink;
    queue = new OutOfOrderQueue(policy);
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
   */
  void segment(int sequenceNumber, ByteBuffer buffer, int position, int captured, int length) {
    long start = offsetOf(sequenceNumber);
    long end = start + length;
    if (end <= next || ended) {
      return;
    }
    int skip = (int) Math.max(0, next - start);
    if (start > next || holdUntilAcknowledged || (!queue.isEmpty() && !inOrderCopyWins())) {
      if (captured > skip) {
        enqueue(start + skip, buffer, position + skip, captured - skip);
      }
      drain();
      return;
    }
    if (captured > skip) {
      deliver(buffer, position + skip, captured - skip);
    }
    if (next < end) {
      missing(end); // the capture cut the frame
    }
    drain();
  }

  /** A segment that fills the hole is read at once: what waits behind it comes too late. */
  private boolean inOrderCopyWins() {
    return policy == OverlapPolicy.LINUX
        || policy == OverlapPolicy.BSD
        || policy == OverlapPolicy.LAST;
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

  /** The receiver has everything in front of this sequence number. */
  void acknowledge(int acknowledgmentNumber) {
    if (!based) {
      return;
    }
    long offset = offsetOf(acknowledgmentNumber);
    if (holdUntilAcknowledged) {
      holdUntilAcknowledged = false;
      if (offset <= 0) {
        release();
        queue.clear();
      }
      drain();
    }
    if (offset > acknowledged) {
      acknowledged = offset;
    }
    giveUpAcknowledgedHole();
  }

  private void giveUpAcknowledgedHole() {
    if (queue.isEmpty() || acknowledged < queue.firstOffset()) {
      segmentsSinceAcknowledged = 0;
    } else if (++segmentsSinceAcknowledged > PATIENCE_IN_SEGMENTS) {
      skipHole();
    }
  }

  /** No more segments will come: gives up every hole and ends the stream. */
  void close() {
    while (!queue.isEmpty()) {
      skipHole();
    }
    // an acknowledgment one ahead of the data is for a FIN that was not captured
    long limit = Math.min(acknowledged, finOffset);
    if (limit > next + 1 || (limit > next && finOffset == limit)) {
      missing(limit);
    }
    finish();
  }

  private void enqueue(long start, ByteBuffer buffer, int position, int length) {
    int before = queue.cost();
    queue.add(start, buffer, position, length);
    budget.add(queue.cost() - before);
    while (!queue.isEmpty() && budget.isExceededBy(queue.cost())) {
      skipHole();
    }
  }

  private void skipHole() {
    segmentsSinceAcknowledged = 0;
    holdUntilAcknowledged = false;
    if (queue.firstOffset() > next) {
      missing(queue.firstOffset());
    }
    drain();
  }

  private void drain() {
    if (queue.isEmpty() || holdUntilAcknowledged) {
      finishWhenComplete();
      return;
    }
    int before = queue.cost();
    boolean more = true;
    while (more) {
      more = queue.drain(next, this::deliver);
    }
    budget.add(queue.cost() - before);
    finishWhenComplete();
  }

  private void release() {
    budget.add(-queue.cost());
  }

  private void deliver(ByteBuffer buffer, int position, int length) {
    long offset = next;
    next += length;
    deliveredBytes += length;
    sink.data(offset, buffer, position, length);
  }

  private void missing(long end) {
    long offset = next;
    next = end;
    gaps++;
    gapBytes += end - offset;
    sink.gap(offset, end - offset);
  }

  private void finishWhenComplete() {
    if (next >= finOffset && queue.isEmpty()) {
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

  long deliveredBytes() {
    return deliveredBytes;
  }

  long gaps() {
    return gaps;
  }

  long gapBytes() {
    return gapBytes;
  }

  int overlaps() {
    return queue.overlaps();
  }

  int overlapConflicts() {
    return queue.conflicts();
  }
}
