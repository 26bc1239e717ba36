package io.pipescope.net.tcp;

/** How often which remarkable kind of segment was sent; most conversations need none. */
final class SegmentCounts {
  /** Counts nothing. */
  static final SegmentCounts NONE = new SegmentCounts();

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
}
