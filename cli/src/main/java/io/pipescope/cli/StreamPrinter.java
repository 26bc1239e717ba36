package io.pipescope.cli;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import io.pipescope.engine.FollowedConversation;
import io.pipescope.engine.StreamTap;
import io.pipescope.net.tcp.urgent.ViewName;
import java.io.IOException;
import java.util.Optional;

/** Writes the directions that are wanted, without the bytes that the view leaves out. */
final class StreamPrinter implements StreamTap {
  private final FollowedConversation conversation;
  private final ViewName view;
  private final Optional<Direction> wanted;
  private final StreamFormat format;
  private final long[] takenOut = new long[Direction.values().length];

  /**
   * @param conversation the one that is followed
   * @param view whose stream it is
   * @param wanted the only direction; empty for both
   * @param format takes what is left
   */
  StreamPrinter(
      FollowedConversation conversation,
      ViewName view,
      Optional<Direction> wanted,
      StreamFormat format) {
    this.conversation = conversation;
    this.view = view;
    this.wanted = wanted;
    this.format = format;
  }

  @Override
  public void data(StreamChunk chunk, long frame) throws IOException {
    Direction direction = chunk.direction();
    if (isUnwanted(direction)) {
      return;
    }
    byte[] bytes = new byte[chunk.length()];
    boolean[] urgent = new boolean[chunk.length()];
    int left = 0;
    for (int i = 0; i < bytes.length; i++) {
      long offset = chunk.offset() + i;
      if (!conversation.isTakenOut(view, direction, offset)) {
        bytes[left] = chunk.buffer().get(chunk.position() + i);
        urgent[left++] = conversation.isUrgent(direction, offset);
      }
    }
    if (left > 0) {
      long offset = chunk.offset() - takenOut[direction.ordinal()];
      format.piece(new StreamPiece(frame, direction, offset, bytes, urgent, left));
    }
    takenOut[direction.ordinal()] += bytes.length - left;
  }

  @Override
  public void gap(Direction direction, long offset, long length) throws IOException {
    if (!isUnwanted(direction)) {
      format.gap(direction, length);
    }
  }

  private boolean isUnwanted(Direction direction) {
    return wanted.isPresent() && wanted.get() != direction;
  }
}
