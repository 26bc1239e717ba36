package io.pipescope.net.tcp.urgent;

import io.pipescope.net.tcp.urgent.MarkEntry.Origin;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The distinct marks of a direction and the segments that carried them. */
final class MarkRegister {
  /** By offset, then origin. */
  private final List<MarkEntry> sorted = new ArrayList<>();

  private long newestPoint = Long.MIN_VALUE;
  private Optional<MarkEntry> newest = Optional.empty();

  /** Offset of the byte that BSD and Linux call out-of-band. */
  static long pointOf(UrgentSegment segment) {
    // only a client that awaits a SYN counts from the SYN
    long from = segment.isAccepted() ? segment.sequence() : segment.start();
    return Math.max(0, from + Math.max(segment.urgentPointer() - 1, 0));
  }

  /** Finds the mark of a segment or adds it. */
  MarkEntry enter(UrgentSegment segment) {
    long point = pointOf(segment);
    Origin origin = origin(segment);
    int at = place(point, origin);
    MarkEntry entry;
    if (at < sorted.size() && isAt(sorted.get(at), point, origin)) {
      entry = sorted.get(at);
      entry.repeat(segment.frame());
    } else {
      entry = new MarkEntry(sorted.size(), point, origin, segment);
      sorted.add(at, entry);
    }
    entry.inWindow |= segment.isAccepted();
    entry.anomalies |= MarkAnomaly.of(segment, point, newestPoint);
    if (segment.acceptance() != Acceptance.IGNORED) {
      newestPoint = Math.max(newestPoint, point);
      if (entry.byteValue == Receiver.UNKNOWN_BYTE && segment.holds(point)) {
        entry.byteValue = segment.payloadAt(point);
      }
    }
    return entry;
  }

  private static Origin origin(UrgentSegment segment) {
    if (segment.rst()) {
      return Origin.RST;
    }
    return segment.syn() ? Origin.SYN : Origin.DATA;
  }

  private static boolean isAt(MarkEntry entry, long point, Origin origin) {
    return entry.offset == point && entry.origin == origin;
  }

  private int place(long point, Origin origin) {
    int at = sorted.size();
    if (at > 0 && isBefore(sorted.get(at - 1), point, origin)) {
      return at;
    }
    int low = 0;
    while (low < at) {
      int middle = low + at >>> 1;
      if (isBefore(sorted.get(middle), point, origin)) {
        low = middle + 1;
      } else {
        at = middle;
      }
    }
    return low;
  }

  private static boolean isBefore(MarkEntry entry, long point, Origin origin) {
    return entry.offset < point || (entry.offset == point && entry.origin.compareTo(origin) < 0);
  }

  /** Linux has taken this mark in place of the one before. */
  void taken(MarkEntry entry) {
    newest.ifPresent(old -> old.supersededBy = entry.id);
    newest = Optional.of(entry);
  }

  /** Bytes that were handed on in order; the marks in them get their values. */
  void data(long offset, ByteBuffer buffer, int position, int length) {
    for (int i = place(offset, Origin.DATA);
        i < sorted.size() && sorted.get(i).offset < offset + length;
        i++) {
      MarkEntry entry = sorted.get(i);
      entry.byteValue = buffer.get((int) (position + entry.offset - offset)) & 0xff;
    }
  }

  int size() {
    return sorted.size();
  }

  /** In the order of their first segments. */
  List<MarkEntry> inOrder() {
    List<MarkEntry> marks = new ArrayList<>(sorted);
    marks.sort(Comparator.comparingInt(mark -> mark.id));
    return marks;
  }
}
