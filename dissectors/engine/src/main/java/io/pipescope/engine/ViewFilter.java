package io.pipescope.engine;

import io.pipescope.api.FrameReference;
import io.pipescope.api.StreamChunk;
import io.pipescope.net.tcp.urgent.UrgentStream;
import io.pipescope.net.tcp.urgent.ViewName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leaves out of one direction what a view leaves out, and says so. Where a view does not know yet
 * whether a byte belongs to the stream, that byte and all behind it wait.
 */
final class ViewFilter {
  private static final long NOTHING_WAITS = Long.MAX_VALUE;

  /** Takes bytes of the view. */
  interface Target {
    void bytes(StreamChunk chunk);

    /** The view has this one byte apart from the stream. */
    default void leftOut(StreamChunk one) {}

    /** Takes what waited since a frame. */
    default Target since(FrameReference frame) {
      return this;
    }
  }

  private final UrgentStream stream;
  private final ViewName view;
  private final int mostWaiting;
  private final StreamChunk part = new StreamChunk();
  private List<StreamInput> waiting = new ArrayList<>();
  private long waitingFrom = NOTHING_WAITS;
  private int waitingBytes;

  /**
   * @param stream of the direction
   * @param view what to leave out
   * @param mostWaiting bytes that may wait; with more, the byte in doubt is left out
   */
  ViewFilter(UrgentStream stream, ViewName view, int mostWaiting) {
    this.stream = stream;
    this.view = view;
    this.mostWaiting = mostWaiting;
  }

  ViewName view() {
    return view;
  }

  /** Offset of the first byte that waits; {@link Long#MAX_VALUE} when none does. */
  long waitingFrom() {
    return waitingFrom;
  }

  /** The next bytes of the direction. */
  void data(StreamChunk chunk, FrameReference frame, Target target) {
    decide(target);
    if (waitingFrom == NOTHING_WAITS) {
      pass(chunk, frame, target);
    } else {
      keep(StreamInput.data(chunk, frame), target);
    }
  }

  /** Lets go of what waits when the view has made up its mind. */
  void decide(Target target) {
    if (waitingFrom != NOTHING_WAITS && stream.undecided(view) != waitingFrom) {
      release(target);
    }
  }

  /** Nothing more will come: the byte in doubt is left out. */
  void finish(Target target) {
    while (waitingFrom != NOTHING_WAITS) {
      leaveOutFirst(target);
      release(target);
    }
  }

  private void keep(StreamInput input, Target target) {
    waiting.add(input);
    waitingBytes += input.bytes().length;
    if (waitingBytes > mostWaiting) {
      finish(target);
    }
  }

  /** The byte in doubt is the first one that waits. */
  private void leaveOutFirst(Target target) {
    StreamInput first = waiting.remove(0);
    target.since(first.frame()).leftOut(part(first.chunk(), waitingFrom, waitingFrom + 1));
    byte[] rest = Arrays.copyOfRange(first.bytes(), 1, first.bytes().length);
    waiting.add(0, StreamInput.data(first.direction(), first.offset() + 1, rest, first.frame()));
  }

  private void release(Target target) {
    List<StreamInput> inputs = waiting;
    waiting = new ArrayList<>();
    waitingBytes = 0;
    waitingFrom = NOTHING_WAITS;
    for (StreamInput input : inputs) {
      if (waitingFrom != NOTHING_WAITS) {
        waiting.add(input);
        waitingBytes += input.bytes().length;
      } else if (input.bytes().length > 0) {
        pass(input.chunk(), input.frame(), target.since(input.frame()));
      }
    }
  }

  private void pass(StreamChunk chunk, FrameReference frame, Target target) {
    long offset = chunk.offset();
    long end = offset + chunk.length();
    while (offset < end) {
      long next = Math.min(end, stream.nextTakenOut(view, offset));
      if (next > offset) {
        target.bytes(part(chunk, offset, next));
      }
      if (next < end && next == stream.undecided(view)) {
        waitingFrom = next;
        keep(StreamInput.data(part(chunk, next, end), frame), target);
        return;
      }
      if (next < end) {
        target.leftOut(part(chunk, next, next + 1));
      }
      offset = next + 1;
    }
  }

  private StreamChunk part(StreamChunk chunk, long from, long to) {
    int position = chunk.position() + (int) (from - chunk.offset());
    return part.set(chunk.direction(), from, chunk.buffer(), position, (int) (to - from));
  }
}
