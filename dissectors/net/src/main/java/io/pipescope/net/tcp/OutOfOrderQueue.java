package io.pipescope.net.tcp;

import io.pipescope.api.OverlapPolicy;
import io.pipescope.net.tcp.DeliveredBytes.Comparison;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes of one direction that came before the bytes in front of them.
 *
 * <p>The pieces are disjoint and sorted. When a new segment overlaps a piece, {@link
 * #newCopyWins(Piece, Piece)} decides by where both <em>arrived</em> (not by what earlier overlaps
 * left of them), and the loser is cut. That is the whole of the overlap policy on this side of the
 * stream; bytes that were delivered are never changed.
 */
final class OutOfOrderQueue {
  private final OverlapPolicy policy;
  private final List<Piece> pieces = new ArrayList<>();
  private int cost;

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

  /** Offsets of the first byte of each piece and behind its last, in pairs. */
  long[] ranges() {
    long[] ranges = new long[pieces.size() * 2];
    for (int i = 0; i < pieces.size(); i++) {
      ranges[2 * i] = pieces.get(i).start();
      ranges[2 * i + 1] = pieces.get(i).end();
    }
    return ranges;
  }

  /** The piece in front of all others; the queue must not be empty. */
  Piece first() {
    return pieces.get(0);
  }

  /**
   * Takes a segment, as far as the policy wants its bytes.
   *
   * @param position where its bytes begin in the buffer that the comparison knows
   * @param comparison is handed every range that was here already, before it is decided
   * @return whether there was such a range
   */
  boolean add(Piece arrived, int position, Comparison comparison) {
    int index = firstEndingAfter(arrived.start());
    long cursor = arrived.start();
    boolean overlap = false;
    while (index < pieces.size() && pieces.get(index).start() < arrived.end()) {
      Piece old = pieces.get(index);
      long from = Math.max(cursor, old.start());
      long to = Math.min(arrived.end(), old.end());
      overlap = true;
      compare(old, from, to, position + (int) (from - arrived.start()), comparison);
      if (newCopyWins(arrived, old)) {
        remove(index);
        if (old.start() < from) {
          insert(index++, old.cut(old.start(), from));
        }
        insert(index++, arrived.cut(cursor, to));
        if (to < old.end()) {
          insert(index, old.cut(to, old.end())); // the arrived segment ends in front of it
        }
      } else {
        if (cursor < from) {
          insert(index++, arrived.cut(cursor, from));
        }
        index++;
      }
      cursor = to;
    }
    if (cursor < arrived.end()) {
      insert(index, arrived.cut(cursor, arrived.end()));
    }
    return overlap;
  }

  /**
   * Hands over every range of a segment that is here already.
   *
   * @param start offset of the segment's first byte in the stream
   * @param position where that byte is in the buffer that the comparison knows
   * @return whether there was one
   */
  boolean compare(long start, int position, int length, Comparison comparison) {
    long end = start + length;
    boolean overlap = false;
    for (int i = firstEndingAfter(start); i < pieces.size() && pieces.get(i).start() < end; i++) {
      Piece old = pieces.get(i);
      long from = Math.max(start, old.start());
      compare(old, from, Math.min(end, old.end()), position + (int) (from - start), comparison);
      overlap = true;
    }
    return overlap;
  }

  private static void compare(Piece old, long from, long to, int position, Comparison comparison) {
    int inOld = old.from() + (int) (from - old.start());
    ByteBuffer bytes = ByteBuffer.wrap(old.bytes());
    comparison.copies(from, old.frame(), bytes, inOld, position, (int) (to - from));
  }

  /**
   * Which copy a receiver keeps of bytes that wait behind a hole. LINUX: the segment that begins
   * first, and of two that begin together the longer one (measured). BSD: the one that begins
   * first, else the old one (tcp_reass). FIRST and WINDOWS: the old one. LAST: the new one. Bytes
   * that were probably not taken at all lose against any others.
   */
  private boolean newCopyWins(Piece arrived, Piece old) {
    if (arrived.doubtful() != old.doubtful()) {
      return old.doubtful();
    }
    return switch (policy) {
      case FIRST, WINDOWS -> false;
      case LAST -> true;
      case BSD -> arrived.start() < old.arrivedStart();
      case LINUX ->
          arrived.start() < old.arrivedStart()
              || (arrived.start() == old.arrivedStart() && arrived.end() > old.arrivedEnd());
    };
  }

  /**
   * Hands the piece that a stream position has reached to {@code target} and removes it; a part in
   * front of the position is left out. A doubtful piece stays, and what lies behind it.
   *
   * @return false when the first piece begins behind the position or is doubtful
   */
  boolean drain(long position, Target target) {
    while (!pieces.isEmpty() && first().start() <= position) {
      Piece piece = first();
      if (piece.end() <= position) {
        removeFirst();
      } else if (piece.doubtful()) {
        return false;
      } else {
        removeFirst();
        int skip = (int) (position - piece.start());
        int rest = (int) (piece.end() - position);
        target.bytes(ByteBuffer.wrap(piece.bytes()), piece.from() + skip, rest, piece);
        return true;
      }
    }
    return false;
  }

  /** Forgets the first piece. */
  void removeFirst() {
    remove(0);
  }

  /** Believes that the receiver took the first piece after all. */
  void trustFirst() {
    pieces.set(0, first().trusted());
  }

  /** Believes that the receiver took all of it. */
  void trust() {
    pieces.replaceAll(Piece::trusted);
  }

  /** Whether the byte at an offset is here. */
  boolean contains(long offset) {
    int index = firstEndingAfter(offset);
    return index < pieces.size() && pieces.get(index).start() <= offset;
  }

  /**
   * When the piece was captured that lies right behind an offset.
   *
   * @return in nanoseconds; {@link Long#MAX_VALUE} when there is none
   */
  long timeBehind(long offset) {
    int index = firstEndingAfter(offset);
    return index < pieces.size() ? pieces.get(index).time() : Long.MAX_VALUE;
  }

  private int firstEndingAfter(long offset) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).end() > offset) {
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

  private void remove(int index) {
    cost -= pieces.remove(index).cost();
  }

  /** Takes bytes that have come in order. */
  interface Target {
    void bytes(ByteBuffer buffer, int position, int length, Piece piece);
  }
}
