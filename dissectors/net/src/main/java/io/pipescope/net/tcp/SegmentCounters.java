package io.pipescope.net.tcp;

/**
 * Counts what is remarkable about the segments that one end sends: repetitions, reordering, loss,
 * and windows that close.
 *
 * <p>A segment that begins below SND.NXT is a keep-alive when it has at most one byte in front of
 * the window; a spurious retransmission when all of it was acknowledged; a fast retransmission when
 * two duplicate acknowledgments asked for it less than 20 ms ago; out of order when it comes within
 * the round-trip time after the segment that overtook it and its bytes were not seen before; else a
 * retransmission.
 */
final class SegmentCounters {
  private static final long FAST_RETRANSMISSION_NANOS = 20_000_000;
  private static final long DEFAULT_ROUND_TRIP_NANOS = 3_000_000;

  int retransmissions;
  int fastRetransmissions;
  int spuriousRetransmissions;
  int outOfOrder;
  int duplicateAcks;
  int lostSegments;
  int zeroWindows;
  int windowFulls;
  int keepAlives;
  int urgentSegments;

  private boolean started;
  private int nextSequence;
  private long nextSequenceTime;
  private boolean acknowledged;
  private int lastAck;
  private long lastAckTime;
  private long lastWindow;
  private int repeatedAcks;
  private boolean reorderedBehindHole;

  /**
   * Looks at a segment.
   *
   * @param segment the segment
   * @param window that it offers, in bytes
   * @param time of capture in nanoseconds
   * @param roundTrip of the conversation in nanoseconds, 0 when unknown
   * @param other the counters of the other end
   */
  void sent(TcpSegment segment, long window, long time, long roundTrip, SegmentCounters other) {
    int sequence = segment.sequenceNumber();
    int length = segment.sequenceLength();
    if (segment.urg() && !segment.rst() && !segment.syn()) {
      urgentSegments++;
    }
    if (!segment.rst()) {
      if (window == 0 && !segment.syn() && !segment.fin()) {
        zeroWindows++;
      }
      if (started) {
        classify(segment, sequence, length, time, roundTrip, other);
      }
      advance(sequence + length, time);
    }
    if (segment.ack() && !segment.rst()) {
      countAck(segment, window, time, length, other);
    }
  }

  private void classify(
      TcpSegment segment,
      int sequence,
      int length,
      long time,
      long roundTrip,
      SegmentCounters other) {
    int ahead = sequence - nextSequence;
    if (ahead > 0) {
      lostSegments++;
      reorderedBehindHole = true;
    } else if (ahead == -1 && length <= 1 && !segment.syn() && !segment.fin()) {
      keepAlives++;
    } else if (ahead < 0 && length > 0) {
      classifyOld(sequence, length, time, roundTrip, other);
    }
    if (length > 0
        && other.acknowledged
        && !segment.syn()
        && sequence + length == other.lastAck + (int) other.lastWindow) {
      windowFulls++;
    }
  }

  private void classifyOld(
      int sequence, int length, long time, long roundTrip, SegmentCounters other) {
    if (other.acknowledged && sequence + length - other.lastAck <= 0) {
      spuriousRetransmissions++;
    } else if (other.repeatedAcks >= 2
        && sequence == other.lastAck
        && time - other.lastAckTime < FAST_RETRANSMISSION_NANOS) {
      fastRetransmissions++;
    } else if (reorderedBehindHole
        && time - nextSequenceTime < (roundTrip > 0 ? roundTrip : DEFAULT_ROUND_TRIP_NANOS)) {
      outOfOrder++;
    } else {
      retransmissions++;
    }
  }

  private void advance(int end, long time) {
    if (!started || end - nextSequence > 0) {
      started = true;
      nextSequence = end;
      nextSequenceTime = time;
    }
  }

  private void countAck(
      TcpSegment segment, long window, long time, int length, SegmentCounters other) {
    int ack = segment.acknowledgmentNumber();
    if (acknowledged
        && length == 0
        && ack == lastAck
        && window == lastWindow
        && other.started
        && other.nextSequence - ack > 0) {
      duplicateAcks++;
      repeatedAcks++;
    } else if (!acknowledged || ack != lastAck) {
      repeatedAcks = 0;
    }
    if (!acknowledged || ack - lastAck >= 0) {
      lastAck = ack;
      lastAckTime = time;
    }
    lastWindow = window;
    acknowledged = true;
    if (other.started && other.nextSequence - ack <= 0) {
      other.reorderedBehindHole = false;
    }
  }
}
