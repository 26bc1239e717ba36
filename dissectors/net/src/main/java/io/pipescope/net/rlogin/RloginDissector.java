package io.pipescope.net.rlogin;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Follows the start of an rlogin session and what controls the terminal in it: RFC 1282.
 *
 * <p>The server's control byte comes by {@link #urgentByte}; where urgent data are read in line, it
 * is the byte of the stream at an urgent mark. It is a set of bits in every implementation, though
 * the specification names four values.
 */
final class RloginDissector implements StreamDissector {
  static final String LAYER = "rlogin";

  /** A window is resized and output is discarded by hand; more is an attack on the output. */
  static final int MAX_EVENTS = 1_000;

  private static final int MAX_MARKS = 16;
  private static final int DISCARD = 0x02;
  private static final int RAW = 0x10;
  private static final int COOKED = 0x20;
  private static final int WINDOW_SIZE_REQUEST = 0x80;

  private final StreamContext context;
  private final RloginStartReader start = new RloginStartReader();
  private final RloginClient client = new RloginClient(this::windowSize);

  /** Urgent marks of the server whose byte has not come. */
  private final List<Long> marks = new ArrayList<>();

  private long startFrame;
  private boolean startTold;
  private boolean answered;
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
      fromServer(buffer, chunk.position(), end, chunk.offset());
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

  private void fromServer(ByteBuffer buffer, int position, int end, long offset) {
    int at = position;
    while (!marks.isEmpty() && marks.get(0) < offset + end - position) {
      long mark = marks.remove(0);
      int index = (int) (position + mark - offset);
      if (index > at) {
        answer(buffer.get(at));
      }
      if (index >= at) {
        control(mark, buffer.get(index));
        at = index + 1;
      }
    }
    if (at < end) {
      answer(buffer.get(at));
    }
  }

  /** The first byte of the server's stream. */
  private void answer(byte value) {
    if (!answered) {
      answered = true;
      String text =
          switch (value) {
            case 0 -> "accepted";
            case 1 -> "refused";
            default -> "other";
          };
      tellStart(Optional.of(text), OptionalLong.of(context.frameNumber()));
    }
  }

  @Override
  public void gap(Direction direction, long offset, long length) {
    if (direction == Direction.TO_CLIENT) {
      answered = true;
      marks.removeIf(mark -> mark < offset + length);
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
      if (marks.size() == MAX_MARKS) {
        marks.remove(0);
      }
      marks.add(offset);
    }
  }

  @Override
  public void urgentByte(Direction direction, long offset, byte value) {
    marks.remove(offset);
    if (direction == Direction.TO_CLIENT) {
      control(offset, value);
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

  private void control(long offset, byte value) {
    int bits = value & 0xff;
    List<String> controls = new ArrayList<>();
    addIf(controls, bits, DISCARD, "discard");
    addIf(controls, bits, RAW, "raw");
    addIf(controls, bits, COOKED, "cooked");
    addIf(controls, bits, WINDOW_SIZE_REQUEST, "window_size_request");
    emit(
        new Rlogin(
            "control",
            Direction.TO_CLIENT,
            offset,
            Optional.empty(),
            Optional.of(String.format(Locale.ROOT, "0x%02x", bits)),
            List.copyOf(controls),
            Optional.empty()));
  }

  private static void addIf(List<String> controls, int bits, int bit, String name) {
    if ((bits & bit) != 0) {
      controls.add(name);
    }
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
                Optional.of(start.start(answer, startFrame, responseFrame)),
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
