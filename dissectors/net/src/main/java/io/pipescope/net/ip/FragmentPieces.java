package io.pipescope.net.ip;

import io.pipescope.api.tree.ByteSource;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a datagram that have come so far: pieces in order that do not overlap. */
final class FragmentPieces {

  /** What became of a fragment. */
  enum Result {
    TAKEN,
    /** It only repeated others and was passed over. */
    REPETITION,
    /** By the rules of the receiver, the datagram is lost. */
    DROP
  }

  private final FragmentOverlapRule rule;
  private final List<FragmentPiece> pieces = new ArrayList<>(4);

  FragmentPieces(FragmentOverlapRule rule) {
    this.rule = rule;
  }

  /** The pieces that overlap with the bytes between two places, in order; a view. */
  List<FragmentPiece> overlapping(int start, int end) {
    int from = firstEndingAfter(start);
    int to = from;
    while (to < pieces.size() && pieces.get(to).start() < end) {
      to++;
    }
    return pieces.subList(from, to);
  }

  private int firstEndingAfter(int place) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).end() > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Where the last byte ends that has come. */
  int end() {
    return pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).end();
  }

  /** Adds a fragment by the rules of the receiver. */
  Result add(int start, int end, byte[] bytes, long frame) {
    List<FragmentPiece> overlapping = overlapping(start, end);
    int run = !pieces.isEmpty() && start == end() ? pieces.get(pieces.size() - 1).run() : start;
    FragmentPiece incoming = new FragmentPiece(start, end, run, bytes, frame);
    if (overlapping.isEmpty()) {
      pieces.add(firstEndingAfter(start), incoming);
      return Result.TAKEN;
    }
    if (rule.isStrict()) {
      FragmentPiece old = overlapping.get(0);
      return rule.isRepetition(incoming, old, runEnd(old)) ? Result.REPETITION : Result.DROP;
    }
    List<FragmentPiece> merged = merge(incoming, overlapping);
    overlapping.clear();
    pieces.addAll(firstEndingAfter(start), merged);
    return Result.TAKEN;
  }

  private int runEnd(FragmentPiece piece) {
    int end = piece.end();
    for (int i = firstEndingAfter(piece.start()) + 1; i < pieces.size(); i++) {
      FragmentPiece next = pieces.get(i);
      if (next.run() != piece.run()) {
        break;
      }
      end = next.end();
    }
    return end;
  }

  /** What takes the place of the older pieces, in order. */
  private List<FragmentPiece> merge(FragmentPiece incoming, List<FragmentPiece> overlapping) {
    List<FragmentPiece> merged = new ArrayList<>();
    int at = incoming.start();
    for (FragmentPiece old : overlapping) {
      if (!rule.incomingWins(incoming.start(), old)) {
        addPart(merged, incoming, at, old.start());
        merged.add(old);
        at = old.end();
        continue;
      }
      addPart(merged, old, old.start(), incoming.start());
      if (old.end() > incoming.end()) {
        addPart(merged, incoming, at, incoming.end());
        at = old.end();
        addPart(merged, old, incoming.end(), old.end());
      }
    }
    addPart(merged, incoming, at, incoming.end());
    return merged;
  }

  private static void addPart(List<FragmentPiece> merged, FragmentPiece piece, int from, int to) {
    if (from < to) {
      merged.add(piece.part(from, to));
    }
  }

  /** Whether every byte up to a place has come. */
  boolean isGapless(int length) {
    int at = 0;
    for (FragmentPiece piece : pieces) {
      if (piece.start() > at) {
        break;
      }
      at = piece.end();
    }
    return at >= length;
  }

  /** Which frames brought which bytes. */
  List<ByteSource.Origin> origins() {
    return pieces.stream()
        .map(
            piece ->
                new ByteSource.Origin(piece.frame(), piece.start(), piece.end() - piece.start()))
        .toList();
  }

  /**
   * Copies the bytes together.
   *
   * @param target as long as the datagram's payload
   * @return how many bytes there are before the first that the capture lacks
   */
  int copyTo(byte[] target) {
    int known = 0;
    for (FragmentPiece piece : pieces) {
      int to = Math.min(piece.knownEnd(), target.length);
      if (piece.start() != known || piece.start() >= to) {
        break;
      }
      piece.copyTo(target, to);
      known = to;
    }
    return known;
  }
}
