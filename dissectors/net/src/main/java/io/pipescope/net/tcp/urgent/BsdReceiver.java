package io.pipescope.net.tcp.urgent;

import java.util.ArrayList;
import java.util.List;

/**
 * 4.4BSD and its descendants: {@code tcp_input}, {@code tcp_pulloutofband} and {@code tcp_reass} of
 * 4.4BSD-Lite2, from the source. The reader takes everything after each segment.
 *
 * <p>The byte is cut out of the segment that points at it, whether or not the mark moves; a byte
 * that is not in such a segment stays in the stream. It is cut out of this copy only, so that
 * another copy of the same bytes which wins in the reassembly queue brings it back. The mark counts
 * the bytes of the socket buffer.
 */
final class BsdReceiver extends Receiver {
  private static final long NONE = -1;

  /** A queued segment, or what is left of it, and the byte that was cut out of it. */
  private static final class Piece {
    private long start;
    private final long end;
    private long hole;

    Piece(long start, long end, long hole) {
      this.start = start;
      this.end = end;
      this.hole = hole;
    }

    /**
     * {@code m_adj}: the buffer lacks the byte that was cut out but its length was not corrected,
     * so that trimming past the hole takes the next byte instead.
     */
    void trimFront(long newStart) {
      start = newStart;
      if (hole != NONE && hole < newStart) {
        hole = newStart;
      }
    }
  }

  /** In order of their starts; disjoint. */
  private final List<Piece> queue = new ArrayList<>();

  private final OffsetSet markCounts = new OffsetSet();
  private long rcvUp;

  /** {@code so_oobmark}, counted from the first byte that the application ever read. */
  private long oobMark = NONE;

  /**
   * @param rcvNxt RCV.NXT now, as a stream offset
   * @param queued pairs of offsets: what waits behind a hole
   */
  BsdReceiver(long rcvNxt, long[] queued) {
    rcvUp = rcvNxt;
    for (int i = 0; i < queued.length; i += 2) {
      queue.add(new Piece(queued[i], queued[i + 1], NONE));
    }
  }

  @Override
  boolean segment(UrgentSegment segment) {
    if (segment.acceptance() == Acceptance.IGNORED || segment.finTaken()) {
      return false;
    }
    long rcvNxt = segment.rcvNxt();
    long start = segment.start();
    int length = segment.length();
    int pointer = segment.urg() ? segment.urgentPointer() : 0;
    if (start < rcvNxt) {
      int drop = (int) Math.min(rcvNxt - start, length);
      start += drop;
      length -= drop;
      pointer = Math.max(0, pointer - drop);
    }
    boolean taken = false;
    long hole = NONE;
    if (pointer > 0) {
      taken = advanceMark(start + pointer, rcvNxt);
      if (pointer <= length) {
        hole = start + pointer - 1;
        pullOut(segment, hole);
        taken = true;
      }
    } else if (rcvNxt > rcvUp) {
      rcvUp = rcvNxt;
    }
    if (length > 0) {
      reassemble(new Piece(start, start + length, hole));
    }
    return taken;
  }

  /** {@code tcp_pulloutofband} */
  private void pullOut(UrgentSegment segment, long hole) {
    if (!outOfBand().contains(hole)) {
      addOutOfBand(segment.payloadAt(hole));
      outOfBand().add(hole);
    }
  }

  private boolean advanceMark(long point, long rcvNxt) {
    if (point <= rcvUp) {
      return false;
    }
    rcvUp = point;
    if (point > rcvNxt) {
      oobMark = rcvNxt - removed().countBelow(rcvNxt) + (point - rcvNxt) - 1;
    }
    return true;
  }

  /** {@code tcp_reass}: the piece in front wins over the new one, the new one over those behind. */
  private void reassemble(Piece arrived) {
    int index = 0;
    while (index < queue.size() && queue.get(index).start <= arrived.start) {
      index++;
    }
    if (index > 0) {
      long covered = queue.get(index - 1).end;
      if (covered >= arrived.end) {
        return;
      }
      if (covered > arrived.start) {
        arrived.trimFront(covered);
      }
    }
    while (index < queue.size() && queue.get(index).start < arrived.end) {
      Piece next = queue.get(index);
      if (next.end > arrived.end) {
        next.trimFront(arrived.end);
        break;
      }
      queue.remove(index);
    }
    queue.add(index, arrived);
  }

  @Override
  void delivered(long rcvNxt, boolean finTaken) {
    long dataEnd = rcvNxt - (finTaken ? 1 : 0);
    while (!queue.isEmpty() && queue.get(0).start < dataEnd) {
      Piece piece = queue.remove(0);
      if (piece.hole != NONE) {
        removed().add(piece.hole);
      }
    }
    if (oobMark != NONE && dataEnd - removed().countBelow(dataEnd) >= oobMark) {
      markCounts.add(oobMark);
      oobMark = NONE;
    }
  }

  @Override
  OffsetSet marks() {
    return removed().offsetsOfRemaining(markCounts);
  }

  @Override
  long nextTakenOut(long offset) {
    long next = removed().firstFrom(offset);
    for (Piece piece : queue) {
      if (piece.hole >= offset) {
        return Math.min(next, piece.hole);
      }
    }
    return next;
  }
}
