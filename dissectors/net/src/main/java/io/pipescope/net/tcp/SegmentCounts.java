package io.pipescope.net.tcp;

/** How often which remarkable kind of segment was sent; most conversations need none. */
final class SegmentCounts {
  /** Counts nothing. */
  static final SegmentCounts NONE = new SegmentCounts();

  /** What the last repetition was taken for. */
  enum Repetition {
    NONE,
    AFTER_TIMEOUT,
    FAST
  }

  Repetition repetition = Repetition.NONE;
  int repeatedStart;
  int repeatedEnd;

  int retransmissions;
  int fastRetransmissions;
  int spuriousRetransmissions;
  int outOfOrder;
  int duplicateAcks;
  int lostSegments;
  int zeroWindows;
  int windowFulls;
  int windowUpdates;
  int keepAlives;
  int urgentSegments;

  /** The last repetition turns out to have been needless. */
  void wasSpurious() {
    if (repetition == Repetition.FAST) {
      fastRetransmissions--;
    } else {
      retransmissions--;
    }
    spuriousRetransmissions++;
    repetition = Repetition.NONE;
  }
}
