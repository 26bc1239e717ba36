package io.pipescope.net.tcp;

import java.util.Optional;

/**
 * Finds what is remarkable about the segments that one end sends: repetitions, reordering, loss,
 * and windows that close.
 *
 * <p>A segment that begins below SND.NXT is a keep-alive when it has at most one byte, right below
 * it; a spurious retransmission when the receiver had acknowledged all of it, cumulatively or
 * selectively (RFC 2018); a fast retransmission when at least two duplicate acknowledgments less
 * than 20 ms ago asked for it, by the cumulative number or by a hole between SACK blocks (RFC
 * 6675); out of order when its bytes were not seen before and it comes within the round-trip time
 * after the segment that left the hole; else a retransmission like any other. A DSACK block (RFC
 * 2883) tells that the last retransmission of its bytes was spurious. Retransmissions are all of
 * these; a fast one may turn out to have been spurious too.
 *
 * <p>It is asked before the control blocks learn of the segment: SND.NXT is what was sent so far,
 * RCV.NXT and RCV.WND what was acknowledged and offered last.
 */
final class SegmentAnalysis {
  private static final int FAST_RETRANSMISSION_MICROS = 20_000;
  private static final long DEFAULT_ROUND_TRIP_NANOS = 3_000_000;
  private static final int DUPLICATES_FOR_FAST = 2;

  /** Nothing to remember yet. */
  static final SegmentAnalysis NONE = new SegmentAnalysis();

  private static final int NANOS_PER_MICRO = 1_000;

  private SegmentCounts counts = SegmentCounts.NONE;
  private Optional<SackBlocks> sack = Optional.empty();
  private byte duplicates;
  private boolean timing;
  private int timedEnd;
  private int samples;
  private int shortest;
  private int longest;
  private int timedAt;
  private int lastAckAt;
  private long sum;

  /** What was counted so far. */
  SegmentCounts counts() {
    return counts;
  }

  /** The same, to be added to. */
  SegmentCounts counting() {
    if (counts == SegmentCounts.NONE) {
      counts = new SegmentCounts();
    }
    return counts;
  }

  /** Times to acknowledgments; empty when none were taken. */
  Optional<AckRoundTrips> roundTrips() {
    return samples == 0
        ? Optional.empty()
        : Optional.of(new AckRoundTrips(samples, shortest, sum / samples, longest));
  }

  /** A time of which only differences count, which are below 35 minutes. */
  private static int micros(long time) {
    return (int) (time / NANOS_PER_MICRO);
  }

  /**
   * Looks at a segment without RST.
   *
   * @param window that it offers, in bytes
   * @param time of capture in nanoseconds
   * @param roundTrip of the conversation in nanoseconds, 0 when unknown
   * @param self the direction that this belongs to
   * @param other the direction of the other end
   */
  void sent(
      TcpSegment segment,
      int window,
      long time,
      long roundTrip,
      TcpDirection self,
      TcpDirection other) {
    int length = segment.sequenceLength();
    if (segment.urg() && !segment.syn()) {
      counting().urgentSegments++;
    }
    if (window == 0 && !segment.syn() && !segment.fin()) {
      counting().zeroWindows++;
    }
    if (self.endpoint.hasSent()) {
      classify(segment, length, time, roundTrip, self, other);
    }
    if (length > 0 && !timing && isNew(segment, self)) {
      timing = segment.payloadLength() > 0;
      timedEnd = segment.sequenceNumber() + length;
      timedAt = micros(time);
    }
    if (segment.ack()) {
      countAck(segment, window, time, length, self, other);
    }
  }

  private static boolean isNew(TcpSegment segment, TcpDirection self) {
    return !self.endpoint.hasSent() || segment.sequenceNumber() - self.endpoint.sndNxt() >= 0;
  }

  private void classify(
      TcpSegment segment,
      int length,
      long time,
      long roundTrip,
      TcpDirection self,
      TcpDirection other) {
    int sequence = segment.sequenceNumber();
    TcpEndpoint receiver = other.endpoint;
    int ahead = sequence - self.endpoint.sndNxt();
    if (ahead > 0) {
      counting().lostSegments++;
    } else if (ahead == -1 && length <= 1 && !segment.syn() && !segment.fin()) {
      counting().keepAlives++;
    } else if (ahead < 0 && length > 0 && !isSynAnsweringSyn(segment, self)) {
      classifyOld(segment, length, time, roundTrip, self, other);
    }
    if (segment.payloadLength() > 0
        && !segment.syn()
        && receiver.hasAcknowledged()
        && receiver.rcvWnd() > 0
        && sequence + segment.payloadLength() == receiver.rcvNxt() + receiver.rcvWnd()) {
      counting().windowFulls++;
    }
  }

  /** In a simultaneous open the SYN is sent again with an ACK (RFC 9293 section 3.5). */
  private static boolean isSynAnsweringSyn(TcpSegment segment, TcpDirection self) {
    return segment.syn() && segment.ack() && !self.endpoint.hasAcknowledged();
  }

  private void classifyOld(
      TcpSegment segment,
      int length,
      long time,
      long roundTrip,
      TcpDirection self,
      TcpDirection other) {
    int sequence = segment.sequenceNumber();
    int end = sequence + length;
    TcpEndpoint receiver = other.endpoint;
    if (timing && sequence - timedEnd < 0) {
      timing = false; // Karn: which copy an acknowledgment is for cannot be told
    }
    if (segment.payloadLength() > 0
        && receiver.hasAcknowledged()
        && (end - receiver.rcvNxt() <= 0 || other.analysisSoFar().holds(sequence, end))) {
      counting().retransmissions++;
      counts.spuriousRetransmissions++;
      return;
    }
    if (other.analysisSoFar().asksFor(sequence, receiver, time)) {
      counting().fastRetransmissions++;
    } else if (isOvertaken(segment, time, roundTrip, self)) {
      counting().outOfOrder++;
      return;
    }
    counting().retransmissions++;
    counts.repeated = true;
    counts.repeatedStart = sequence;
    counts.repeatedEnd = end;
  }

  /** Whether its bytes are new and the segment that left the hole came just before. */
  private static boolean isOvertaken(
      TcpSegment segment, long time, long roundTrip, TcpDirection self) {
    int sequence = segment.payloadSequenceNumber();
    if (segment.payloadLength() == 0 || self.stream.hasSeen(sequence)) {
      return false;
    }
    long overtaken = self.stream.timeBehind(sequence);
    return overtaken != Long.MAX_VALUE
        && time - overtaken < (roundTrip > 0 ? roundTrip : DEFAULT_ROUND_TRIP_NANOS);
  }

  private boolean holds(int start, int end) {
    return sack.isPresent() && sack.get().covers(start, end);
  }

  private boolean asksFor(int sequence, TcpEndpoint self, long time) {
    return duplicates >= DUPLICATES_FOR_FAST
        && micros(time) - lastAckAt < FAST_RETRANSMISSION_MICROS
        && (sequence == self.rcvNxt()
            || (sequence - self.rcvNxt() > 0
                && sack.isPresent()
                && sack.get().reachBeyond(sequence)));
  }

  private void countAck(
      TcpSegment segment,
      int window,
      long time,
      int length,
      TcpDirection self,
      TcpDirection other) {
    int acknowledgment = segment.acknowledgmentNumber();
    TcpEndpoint endpoint = self.endpoint;
    boolean again = endpoint.hasAcknowledged() && acknowledgment == endpoint.rcvNxt();
    if (!again) {
      duplicates = 0;
      if (sack.isPresent()) {
        sack.get().acknowledged(acknowledgment);
      }
    } else if (length == 0 && !isKeepAlive(segment, endpoint)) {
      countRepeatedAck(window, other.endpoint.sndNxt() - acknowledgment > 0, endpoint);
    }
    if (!endpoint.hasAcknowledged() || acknowledgment - endpoint.rcvNxt() >= 0) {
      lastAckAt = micros(time);
    }
    other.analysisSoFar().acknowledged(acknowledgment, time);
  }

  private static boolean isKeepAlive(TcpSegment segment, TcpEndpoint endpoint) {
    return segment.sequenceNumber() - endpoint.sndNxt() < 0;
  }

  private void countRepeatedAck(int window, boolean outstanding, TcpEndpoint endpoint) {
    if (window != endpoint.rcvWnd()) {
      counting().windowUpdates++;
    } else if (outstanding && window > 0) { // without one it answers a probe
      counting().duplicateAcks++;
      duplicates = (byte) Math.min(Byte.MAX_VALUE, duplicates + 1);
    }
  }

  private void acknowledged(int acknowledgment, long time) {
    if (timing && acknowledgment - timedEnd >= 0) {
      timing = false;
      int taken = Math.max(0, micros(time) - timedAt);
      shortest = samples == 0 ? taken : Math.min(shortest, taken);
      longest = Math.max(longest, taken);
      sum += taken;
      samples++;
    }
  }

  /**
   * A SACK block of a segment that this end sent.
   *
   * @param first whether it is the first of its option
   * @param acknowledgment of the segment
   * @param other the analysis of the end whose data it is about
   */
  void sackBlock(int left, int right, boolean first, int acknowledgment, SegmentAnalysis other) {
    if (first && right - acknowledgment <= 0) {
      other.arrivedTwice(left, right);
    } else if (left - acknowledgment >= 0 && right - left > 0) {
      if (sack.isEmpty()) {
        sack = Optional.of(new SackBlocks());
      }
      sack.get().add(left, right);
    }
  }

  private void arrivedTwice(int left, int right) {
    if (counts.repeated && counts.repeatedStart - right < 0 && left - counts.repeatedEnd < 0) {
      counts.wasSpurious();
    }
  }
}
