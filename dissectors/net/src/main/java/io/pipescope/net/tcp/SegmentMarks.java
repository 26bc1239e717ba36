package io.pipescope.net.tcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Finds what is remarkable about a segment by the counters of its sender that it raises. */
final class SegmentMarks {
  private static final Map<String, ToLongFunction<TcpSide>> COUNTERS = new LinkedHashMap<>();

  static {
    COUNTERS.put("retransmission", TcpSide::retransmissions);
    COUNTERS.put("fast_retransmission", TcpSide::fastRetransmissions);
    COUNTERS.put("spurious_retransmission", TcpSide::spuriousRetransmissions);
    COUNTERS.put("out_of_order", TcpSide::outOfOrder);
    COUNTERS.put("lost_segment", TcpSide::lostSegments);
    COUNTERS.put("duplicate_ack", TcpSide::duplicateAcks);
    COUNTERS.put("window_update", TcpSide::windowUpdates);
    COUNTERS.put("zero_window", TcpSide::zeroWindows);
    COUNTERS.put("window_full", TcpSide::windowFulls);
    COUNTERS.put("keep_alive", TcpSide::keepAlives);
    COUNTERS.put("gap", TcpSide::gaps);
    COUNTERS.put("overlap", TcpSide::overlaps);
    COUNTERS.put("overlap_conflict", TcpSide::overlapConflicts);
    COUNTERS.put("bad_checksum", TcpSide::badChecksums);
    COUNTERS.put("offloaded_checksum", TcpSide::offloadedChecksums);
    COUNTERS.put("urgent_segment", TcpSide::urgentSegments);
    COUNTERS.put("urgent_mark", TcpSide::urgentMarks);
  }

  private final Supplier<TcpSide> sender;
  private final TcpSide before;

  /**
   * @param sender tells the counters as they are
   */
  SegmentMarks(Supplier<TcpSide> sender) {
    this.sender = sender;
    before = sender.get();
  }

  /** The counters that have risen, each by the name of one such segment. */
  List<String> since() {
    TcpSide now = sender.get();
    return COUNTERS.entrySet().stream()
        .filter(
            counter -> counter.getValue().applyAsLong(now) > counter.getValue().applyAsLong(before))
        .map(Map.Entry::getKey)
        .toList();
  }
}
