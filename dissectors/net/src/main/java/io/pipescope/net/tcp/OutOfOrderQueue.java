package io.pipescope.net.tcp;

import io.pipescope.api.OverlapPolicy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes of one direction that came before the bytes in front of them.
 *
 * <p>The pieces are disjoint and sorted. When a new segment overlaps a piece, {@link
 * #newCopyWins(long, long, Piece)} decides by where both <em>arrived</em> (not by what earlier
 * overlaps left of them), the loser is cut, and the overlap is counted. That is the whole of the
 * overlap policy on this side of the stream; bytes that were delivered are never changed.
 */
final class OutOfOrderQueue {
  /** What a piece costs beside its bytes, so that one-byte segments count as what they take. */
  private static final int PIECE_OVERHEAD = 96;

  /** A run of bytes, which may be part of a longer segment. */
  private static final class Piece {
    final long start;
    final long end;
    final long arrivedStart;
    final long arrivedEnd;
    final byte[] bytes;
    final int from;

    Piece(long start, long end, long arrivedStart, long arrivedEnd, byte[] bytes, int from) {
      this.start = start;
      this.end = end;
      this.arrivedStart = arrivedStart;
      this.arrivedEnd = arrivedEnd;
      this.bytes = bytes;
      this.from = from;
    }

    Piece cut(long newStart, long newEnd) {
      int skip = from + (int) (newStart - start);
      int length = (int) (newEnd - newStart);
      // a small rest must not keep a large array alive
      return length < bytes.length / 2
          ? new Piece(
              newStart,
              newEnd,
              arrivedStart,
              arrivedEnd,
              Arrays.copyOfRange(bytes, skip, skip + length),
              0)
          : new Piece(newStart, newEnd, arrivedStart, arrivedEnd, bytes, skip);
    }

    int cost() {
      return (int) (end - start) + PIECE_OVERHEAD;
    }
  }

  private final OverlapPolicy policy;
  private final List<Piece> pieces = new ArrayList<>();
  private int cost;
  private int overlaps;
  private int conflicts;

  OutOfOrderQueue(OverlapPolicy policy) {
    this.policy = policy;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Memory that the pieces take, in bytes. */
  int cost() {
    return cost;
  }

  /** Offset of the first byte; the queue must not be empty. */
  long firstOffset() {
    return pieces.get(0).start;
  }

  /** Segments so far that brought bytes again which were waiting here. */
  int overlaps() {
    return overlaps;
  }

  /** Those among them whose bytes were different. */
  int conflicts() {
    return conflicts;
  }

  /**
   * Copies the bytes of a segment that begins at a stream offset, as far as the policy wants them.
   */
  void add(long start, ByteBuffer buffer, int position, int length) {
    byte[] bytes = new byte[length];
    buffer.get(position, bytes, 0, length);
    Piece arrived = new Piece(start, start + length, start, start + length, bytes, 0);
    int index = firstEndingAfter(start);
    long cursor = start;
    boolean overlap = false;
    boolean conflict = false;
    while (index < pieces.size() && pieces.get(index).start < arrived.end) {
      Piece old = pieces.get(index);
      long from = Math.max(cursor, old.start);
      long to = Math.min(arrived.end, old.end);
      overlap = true;
      conflict |= differ(old, arrived, from, to);
      if (newCopyWins(arrived.start, arrived.end, old)) {
        remove(index);
        if (old.start < from) {
          insert(index++, old.cut(old.start, from));
        }
        if (cursor < to) {
          insert(index++, arrived.cut(cursor, to));
        }
        if (to < old.end) {
          insert(index++, old.cut(to, old.end));
        }
      } else {
        if (cursor < from) {
          insert(index++, arrived.cut(cursor, from));
        }
        index++;
      }
      cursor = to;
    }
    if (cursor < arrived.end) {
      insert(index, arrived.cut(cursor, arrived.end));
    }
    overlaps += overlap ? 1 : 0;
    conflicts += conflict ? 1 : 0;
  }

  /**
   * Which copy a receiver keeps of bytes that wait behind a hole. LINUX: the segment that begins
   * first, and of two that begin together the longer one (measured). BSD: the one that begins
   * first, else the old one (tcp_reass). FIRST and WINDOWS: the old one. LAST: the new one.
   */
  private boolean newCopyWins(long start, long end, Piece old) {
    return switch (policy) {
      case FIRST, WINDOWS -> false;
      case LAST -> true;
      case BSD -> start < old.arrivedStart;
      case LINUX -> start < old.arrivedStart || (start == old.arrivedStart && end > old.arrivedEnd);
    };
  }

  private static boolean differ(Piece old, Piece arrived, long from, long to) {
    int inOld = old.from + (int) (from - old.start);
    int inNew = (int) (from - arrived.start);
    for (int i = 0; i < to - from; i++) {
      if (old.bytes[inOld + i] != arrived.bytes[inNew + i]) {
        return true;
      }
    }
    return false;
  }

  /**
   * Hands the piece that a stream position has reached to {@code target} and removes it; a part in
   * front of the position is left out.
   *
   * @return false when the first piece begins behind the position
   */
  boolean drain(long position, Target target) {
    while (!pieces.isEmpty() && pieces.get(0).start <= position) {
      Piece piece = remove(0);
      if (piece.end > position) {
        int skip = (int) (position - piece.start);
        target.bytes(ByteBuffer.wrap(piece.bytes), piece.from + skip, (int) (piece.end - position));
        return true;
      }
    }
    return false;
  }

  /** Forgets all bytes. */
  void clear() {
    pieces.clear();
    cost = 0;
  }

  private int firstEndingAfter(long offset) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (pieces.get(middle).end > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void insert(int index, Piece piece) {
    pieces.add(index, piece);
    cost += piece.cost();
  }

  private Piece remove(int index) {
    Piece piece = pieces.remove(index);
    cost -= piece.cost();
    return piece;
  }

  /** Takes bytes that have come in order. */
  interface Target {
    void bytes(ByteBuffer buffer, int position, int length);
  }
}
