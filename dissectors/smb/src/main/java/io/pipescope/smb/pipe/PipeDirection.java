package io.pipescope.smb.pipe;

import io.pipescope.api.Direction;
import io.pipescope.api.PayloadWindow;
import io.pipescope.api.StreamChunk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What goes through a pipe one way: puts messages together that were transferred in pieces. */
final class PipeDirection {
  private static final byte[] NOTHING = new byte[0];

  private final PipeInstance pipe;
  private final Direction direction;
  private long followed;
  private long messages;
  private long bytes;

  private boolean begun;
  private Via via = Via.READ;
  private byte[] kept = NOTHING;
  private long length;
  private long firstFrame;
  private long lastFrame;
  private boolean whole = true;

  PipeDirection(PipeInstance pipe, Direction direction) {
    this.pipe = pipe;
    this.direction = direction;
  }

  long messages() {
    return messages;
  }

  long bytes() {
    return bytes;
  }

  /** Bytes of the message that is being put together, 0 when there is none. */
  long lengthSoFar() {
    return length;
  }

  /** Hands bytes to whoever follows the pipe. */
  void follow(PayloadWindow data, StreamChunk chunk) {
    if (data.available() > 0) {
      chunk.set(direction, followed, data.buffer(), data.position(), data.available());
      followed += data.available();
      pipe.handler().data(chunk);
    }
    if (data.isCut()) {
      pipe.handler().gap(direction, followed, data.missing());
      followed += data.missing();
    }
  }

  /** A piece of a message. */
  void piece(Via how, long first, long last, PayloadWindow data) {
    if (!begun) {
      begun = true;
      via = how;
      firstFrame = first;
    }
    lastFrame = Math.max(lastFrame, last);
    keep(data);
    length += data.length();
    whole &= !data.isCut();
    bytes += data.length();
    pipe.handOut(direction, data);
  }

  private void keep(PayloadWindow data) {
    int count = Math.min(pipe.shownBytes() - kept.length, data.available());
    if (count > 0 && kept.length == length) {
      int old = kept.length;
      kept = Arrays.copyOf(kept, old + count);
      data.buffer().get(data.position(), kept, old, count);
    }
  }

  /** The message has no more pieces. */
  void endMessage() {
    if (!begun) {
      return;
    }
    pipe.emit(message(via, List.of(firstFrame, lastFrame), length, kept, whole));
    messages++;
    forget();
  }

  /** There will be no more pieces, though the message has some. */
  void abandonMessage() {
    whole = false;
    endMessage();
    whole = true;
  }

  /** A look at the message that will be read next. */
  void peek(long first, long last, PayloadWindow data, boolean complete) {
    byte[] head = data.head(pipe.shownBytes());
    List<Long> frames = List.of(first, last);
    pipe.emit(message(Via.PEEK, frames, data.length(), head, complete && !data.isCut()));
  }

  private PipeMessage message(
      Via how, List<Long> frames, long size, byte[] head, boolean complete) {
    return new PipeMessage(
        pipe.context().pipeId(),
        pipe.name(),
        direction,
        messages,
        how,
        frames,
        size,
        head.length == 0 ? Optional.empty() : Optional.of(head),
        PipeText.find(head, head.length, head.length == size),
        complete);
  }

  private void forget() {
    begun = false;
    kept = NOTHING;
    length = 0;
    lastFrame = 0;
    whole = true;
  }
}
