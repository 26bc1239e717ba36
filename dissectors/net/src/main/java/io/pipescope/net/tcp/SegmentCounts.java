package io.pipescope.net.tcp;

/** How often which remarkable kind of segment was sent; most conversations need none. */
final class SegmentCounts {
  /** Counts nothing. */
  static final SegmentCounts NONE = new SegmentCounts();

  /**
   * Whether the last repetition, of the bytes between the next two, is not known to be spurious.
   */
  boolean repeated;

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
    spuriousRetransmissions++;
    repeated = false;
  }
}
