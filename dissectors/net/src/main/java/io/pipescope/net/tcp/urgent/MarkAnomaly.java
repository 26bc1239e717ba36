package io.pipescope.net.tcp.urgent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can be unusual about a segment with a mark; sets of these are bits of an int. */
enum MarkAnomaly {
  BEYOND_SEGMENT,
  POINTER_ZERO,
  NO_DATA,
  ON_SYN,
  ON_RST,
  MOVED_BACK,
  RETRANSMITTED,
  OUT_OF_ORDER,
  PAST_FIN;

  int bit() {
    return 1 << ordinal();
  }

  /** The names in events of a set. */
  static List<String> names(int set) {
    List<String> names = new ArrayList<>();
    for (MarkAnomaly anomaly : values()) {
      if ((set & anomaly.bit()) != 0) {
        names.add(anomaly.name().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /**
   * What is unusual about a segment.
   *
   * @param point of its mark
   * @param newestPoint of the marks before it
   */
  static int of(UrgentSegment segment, long point, long newestPoint) {
    int set = 0;
    int length = segment.length();
    set |= segment.urgentPointer() > length ? BEYOND_SEGMENT.bit() : 0;
    set |= segment.urgentPointer() == 0 ? POINTER_ZERO.bit() : 0;
    set |= length == 0 ? NO_DATA.bit() : 0;
    set |= segment.syn() ? ON_SYN.bit() : 0;
    set |= segment.rst() ? ON_RST.bit() : 0;
    set |= point < newestPoint ? MOVED_BACK.bit() : 0;
    set |= segment.repeated() ? RETRANSMITTED.bit() : 0;
    set |= segment.start() > segment.rcvNxt() ? OUT_OF_ORDER.bit() : 0;
    return set;
  }
}
