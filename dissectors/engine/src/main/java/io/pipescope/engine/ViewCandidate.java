package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.api.StreamFraming;
import io.pipescope.net.tcp.urgent.UrgentStream;
import io.pipescope.net.tcp.urgent.ViewName;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.TreeSet;

/** One view on trial: what it leaves out, and whether the rest makes sense as messages. */
final class ViewCandidate {
  private final Direction direction;
  private final ViewFilter filter;
  private final ViewFilter.Target reader = new Reader();
  private final TreeSet<Long> removed = new TreeSet<>();
  private final byte[] head = new byte[StreamDissectorProvider.PROBE_LENGTH];
  private int headLength;
  private Optional<StreamFraming> framing = Optional.empty();
  private boolean broken;

  ViewCandidate(Direction direction, UrgentStream stream, ViewName view, int mostWaiting) {
    this.direction = direction;
    filter = new ViewFilter(stream, view, mostWaiting);
  }

  ViewName view() {
    return filter.view();
  }

  ViewFilter filter() {
    return filter;
  }

  /** From here on the messages are followed. */
  void follow(Optional<StreamFraming> framing) {
    this.framing = framing;
  }

  /** The next bytes of the direction on trial. */
  void data(StreamChunk chunk, FrameReference frame) {
    filter.data(chunk, frame, reader);
  }

  /** Lets go of what waits when the view knows more. */
  void decide() {
    filter.decide(reader);
  }

  /** Bytes of this view, or of the other direction. */
  void read(StreamChunk chunk) {
    if (chunk.direction() == direction && headLength < head.length) {
      int added = Math.min(chunk.length(), head.length - headLength);
      chunk.buffer().get(chunk.position(), head, headLength, added);
      headLength += added;
    }
    if (framing.isPresent() && !broken) {
      try {
        framing.get().data(chunk);
      } catch (RuntimeException e) {
        broken = true; // the dissector itself will report it, if this view is taken
      }
    }
  }

  void gap(Direction direction, long offset, long length) {
    if (framing.isPresent() && !broken) {
      framing.get().gap(direction, offset, length);
    }
  }

  /** The parts of held bytes that this view has in its stream, as far as it knows. */
  void replay(StreamInput input, ViewFilter.Target target) {
    StreamChunk chunk = input.chunk();
    long end = Math.min(input.offset() + input.length(), filter.waitingFrom());
    long from = input.offset();
    while (from < end) {
      Long next = removed.ceiling(from);
      long to = next == null ? end : Math.min(end, next);
      if (to > from) {
        int at = (int) (from - input.offset());
        target.bytes(new StreamChunk().set(direction, from, chunk.buffer(), at, (int) (to - from)));
      }
      if (to < end) {
        int at = (int) (to - input.offset());
        target.leftOut(new StreamChunk().set(direction, to, chunk.buffer(), at, 1));
      }
      from = to + 1;
    }
  }

  /** The first bytes of this view. */
  ByteBuffer head() {
    return ByteBuffer.wrap(head, 0, headLength).slice();
  }

  boolean isWaiting() {
    return filter.waitingFrom() != Long.MAX_VALUE;
  }

  boolean isInSync() {
    return !broken && framing.map(known -> known.inSync(direction)).orElse(true);
  }

  long messages() {
    return framing.map(known -> known.messages(direction)).orElse(0L);
  }

  boolean leavesOutTheSameAs(ViewCandidate other) {
    return removed.equals(other.removed) && filter.waitingFrom() == other.filter.waitingFrom();
  }

  /** Follows the bytes of the view and remembers which ones it leaves out. */
  private final class Reader implements ViewFilter.Target {
    @Override
    public void bytes(StreamChunk chunk) {
      read(chunk);
    }

    @Override
    public void leftOut(StreamChunk one) {
      removed.add(one.offset());
    }
  }
}
