package io.pipescope.smb.pipe;

import io.pipescope.api.Direction;
import io.pipescope.api.PipeContext;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One direction of a console stream, joined. */
final class Console {
  private final PipeContext pipe;
  private final Direction direction;
  private byte[] head = new byte[0];
  private long length;
  private long pieces;

  Console(PipeContext pipe, Direction direction) {
    this.pipe = pipe;
    this.direction = direction;
  }

  void add(ByteBuffer buffer, int position, int available, long size) {
    int most = pipe.maxPayload() < 0 ? pipe.limits().messageBytes() : pipe.maxPayload();
    int count = Math.min(available, most - head.length);
    if (count > 0 && head.length == length) {
      int old = head.length;
      head = Arrays.copyOf(head, old + count);
      buffer.get(position, head, old, count);
    }
    if (available > 0) {
      pipe.pipePayloads().joined(pipe, direction, buffer, position, available);
    }
    length += size;
    pieces++;
  }

  void end() {
    String name = pipe.name();
    pipe.emit(
        new ConsoleEvent(
            new ConsoleEvent.Stream(
                pipe.pipeId(),
                name,
                name.substring(name.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT),
                direction,
                pieces,
                length,
                head.length == 0 ? Optional.empty() : Optional.of(head),
                PipeText.find(head, head.length, head.length == length))));
  }
}
