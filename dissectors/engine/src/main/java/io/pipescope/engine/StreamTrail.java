package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.tree.ByteSource.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Which frames brought the latest bytes of a stream, in both directions. */
final class StreamTrail {
  /** Pieces of one direction that are remembered: a message of the largest size has fewer. */
  private static final int MOST_PIECES = 4_096;

  private final Deque<Piece> toServer = new ArrayDeque<>(0);
  private final Deque<Piece> toClient = new ArrayDeque<>(0);

  /** The frame brought these bytes. */
  void add(Direction direction, long offset, int length, long frame) {
    Deque<Piece> pieces = pieces(direction);
    if (pieces.size() == MOST_PIECES) {
      pieces.removeFirst();
    }
    pieces.addLast(new Piece(offset, offset + length, frame));
  }

  /** Who brought so many bytes from an offset on, as far as that is remembered. */
  List<Origin> origins(Direction direction, long offset, int length) {
    List<Origin> origins = new ArrayList<>();
    for (Piece piece : pieces(direction)) {
      long from = Math.max(offset, piece.start);
      long to = Math.min(offset + length, piece.end);
      if (from < to) {
        origins.add(new Origin(piece.frame, (int) (from - offset), (int) (to - from)));
      }
    }
    return origins;
  }

  private Deque<Piece> pieces(Direction direction) {
    return direction == Direction.TO_SERVER ? toServer : toClient;
  }

  private record Piece(long start, long end, long frame) {}
}
