package io.pipescope.net.rlogin;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Follows the start of an rlogin session and what controls the terminal in it: RFC 1282. */
final class RloginDissector implements StreamDissector {
  static final String LAYER = "rlogin";

  /** A window is resized and output is discarded by hand; more is an attack on the output. */
  static final int MAX_EVENTS = 1_000;

  private final StreamContext context;
  private final RloginStartReader start = new RloginStartReader();
  private final RloginClient client = new RloginClient(this::windowSize);
  private final RloginServer server = new RloginServer(this::answer, this::emit);

  private long startFrame;
  private boolean startTold;
  private int events;
  private int ended;

  RloginDissector(StreamContext context) {
    this.context = context;
  }

  @Override
  public void data(StreamChunk chunk) {
    ByteBuffer buffer = chunk.buffer();
    int end = chunk.position() + chunk.length();
    if (chunk.direction() == Direction.TO_SERVER) {
      fromClient(buffer, chunk.position(), end, chunk.offset());
    } else {
      server.bytes(buffer, chunk.position(), end, chunk.offset());
    }
  }

  private void fromClient(ByteBuffer buffer, int position, int end, long offset) {
    int next = position;
    if (start.isReading()) {
      if (offset > 0 && !start.hasBegun()) {
        start.giveUp();
      }
      next = start.bytes(buffer, position, end);
      if (start.isComplete()) {
        startFrame = context.frameNumber();
      } else if (!start.isReading() && start.hasBegun()) {
        report("malformed.rlogin_start", "The client does not begin with four short strings.");
      }
    }
    client.bytes(buffer, next, end, offset + next - position);
  }

  @Override
  public void gap(Direction direction, long offset, long length) {
    if (direction == Direction.TO_CLIENT) {
      server.gap(offset + length);
      return;
    }
    client.reset();
    if (start.isReading()) {
      start.giveUp();
      report("truncated.rlogin_start", "The capture lacks bytes of the start.");
    }
  }

  @Override
  public void urgent(Direction direction, long offset) {
    if (direction == Direction.TO_CLIENT) {
      server.urgent(offset);
    }
  }

  @Override
  public void urgentByte(Direction direction, long offset, byte value) {
    if (direction == Direction.TO_CLIENT) {
      server.urgentByte(offset, value);
    }
  }

  @Override
  public void end(Direction direction) {
    if (direction == Direction.TO_SERVER && start.isReading() && start.hasBegun()) {
      start.giveUp();
      report("truncated.rlogin_start", "The stream ends within the start.");
    }
    ended++;
    if (ended == Direction.values().length) {
      tellStart(Optional.empty(), OptionalLong.empty());
    }
  }

  private void answer(String answer) {
    tellStart(Optional.of(answer), OptionalLong.of(context.frameNumber()));
  }

  private void windowSize(long offset, Rlogin.WindowSize window) {
    emit(
        new Rlogin(
            "window_size",
            Direction.TO_SERVER,
            offset,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(window)));
  }

  private void tellStart(Optional<String> answer, OptionalLong responseFrame) {
    if (startTold || !start.isComplete()) {
      return;
    }
    startTold = true;
    context.emit(
        new RloginEvent(
            new Rlogin(
                "start",
                Direction.TO_SERVER,
                0,
                Optional.of(start.start(context, answer, startFrame, responseFrame)),
                Optional.empty(),
                List.of(),
                Optional.empty())));
  }

  private void emit(Rlogin rlogin) {
    events++;
    if (events <= MAX_EVENTS) {
      context.emit(new RloginEvent(rlogin));
    } else if (events == MAX_EVENTS + 1) {
      report("limit.rlogin_events", "The conversation has more control sequences than are told.");
    }
  }

  private void report(String code, String message) {
    context.anomaly(Anomaly.of(LAYER, code, message));
  }
}
