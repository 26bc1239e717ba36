package io.pipescope.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Conversation;
import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Limits;
import io.pipescope.api.MemoryAccount;
import io.pipescope.api.Payload;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.api.TableAccount;
import io.pipescope.net.tcp.TableBudget;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What two ends of a connection send to each other, played to a dissector in pieces of any size.
 * Each step is a frame, one millisecond after the one before.
 */
public final class Dialogue {
  private static final long MILLISECOND = 1_000_000;
  private static final int NO_MARK = -1;

  private enum Kind {
    BYTES,
    GAP,
    OUT_OF_BAND
  }

  private record Step(Kind kind, Direction direction, byte[] bytes, int mark) {}

  private final List<Step> steps = new ArrayList<>();
  private final List<Payload> events = new ArrayList<>();
  private final List<String> anomalies = new ArrayList<>();
  private int tableEntries = Integer.MAX_VALUE;
  private int memory = Integer.MAX_VALUE;

  public Dialogue client(String bytes) {
    return add(Kind.BYTES, Direction.TO_SERVER, bytes, NO_MARK);
  }

  public Dialogue server(String bytes) {
    return add(Kind.BYTES, Direction.TO_CLIENT, bytes, NO_MARK);
  }

  /**
   * With an urgent mark.
   *
   * @param mark index in {@code bytes} of the last urgent byte; may be behind them
   */
  public Dialogue clientUrgent(String bytes, int mark) {
    return add(Kind.BYTES, Direction.TO_SERVER, bytes, mark);
  }

  /** As {@link #clientUrgent}. */
  public Dialogue serverUrgent(String bytes, int mark) {
    return add(Kind.BYTES, Direction.TO_CLIENT, bytes, mark);
  }

  /** One byte that is taken out of the stream. */
  public Dialogue serverOutOfBand(int value) {
    return add(Kind.OUT_OF_BAND, Direction.TO_CLIENT, String.valueOf((char) value), 0);
  }

  public Dialogue lose(Direction direction, int count) {
    return add(Kind.GAP, direction, "?".repeat(count), NO_MARK);
  }

  private Dialogue add(Kind kind, Direction direction, String bytes, int mark) {
    steps.add(new Step(kind, direction, bytes.getBytes(ISO_8859_1), mark));
    return this;
  }

  /** The tables of the dissector may hold so many entries together. */
  public Dialogue tableEntries(int most) {
    tableEntries = most;
    return this;
  }

  /** Long messages may take so many bytes. */
  public Dialogue memory(int most) {
    memory = most;
    return this;
  }

  /** Number of bytes in all steps. */
  public int length() {
    return steps.stream().mapToInt(step -> step.bytes().length).sum();
  }

  /** The events when each step comes in one piece. */
  public List<Payload> play(StreamDissectorProvider provider) {
    return play(provider, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * The events when steps come in pieces and only the first bytes of the dialogue come at all.
   *
   * @param piece most bytes handed over at once
   * @param total bytes of all steps together before the capture ends
   */
  public List<Payload> play(StreamDissectorProvider provider, int piece, int total) {
    events.clear();
    anomalies.clear();
    Context context = new Context();
    StreamDissector dissector = provider.create(context);
    long[] offsets = new long[2];
    int left = total;
    for (Step step : steps) {
      context.frame++;
      Direction direction = step.direction();
      long offset = offsets[direction.ordinal()];
      int length = Math.min(left, step.bytes().length);
      left -= length;
      if (step.mark() != NO_MARK) {
        dissector.urgent(direction, offset + step.mark());
      }
      switch (step.kind()) {
        case GAP -> dissector.gap(direction, offset, step.bytes().length);
        case OUT_OF_BAND -> dissector.urgentByte(direction, offset, step.bytes()[0]);
        case BYTES -> send(dissector, direction, offset, step.bytes(), length, piece);
      }
      offsets[direction.ordinal()] += step.bytes().length;
      if (left == 0) {
        break;
      }
    }
    context.frame++;
    dissector.end(Direction.TO_SERVER);
    dissector.end(Direction.TO_CLIENT);
    return List.copyOf(events);
  }

  private static void send(
      StreamDissector dissector,
      Direction direction,
      long offset,
      byte[] bytes,
      int length,
      int piece) {
    for (int at = 0; at < length; at += Math.min(piece, length - at)) {
      int size = Math.min(piece, length - at);
      ByteBuffer buffer = ByteBuffer.allocate(size + 3).put(1, bytes, at, size);
      dissector.data(new StreamChunk().set(direction, offset + at, buffer, 1, size));
    }
  }

  /** Codes of the anomalies of the last play. */
  public List<String> anomalies() {
    return anomalies;
  }

  private final class Context implements StreamContext {
    private final TableAccount tables =
        new TableBudget(tableEntries).newConversation(this::anomaly);
    private long frame;
    private long taken;

    @Override
    public TableAccount tables() {
      return tables;
    }

    @Override
    public MemoryAccount memory() {
      return new MemoryAccount() {
        @Override
        public boolean take(long bytes) {
          boolean granted = bytes <= memory - taken;
          taken += granted ? bytes : 0;
          return granted;
        }

        @Override
        public void give(long bytes) {
          taken -= bytes;
        }
      };
    }

    @Override
    public Conversation conversation() {
      throw new UnsupportedOperationException();
    }

    @Override
    public FrameReference frame() {
      return new FrameReference(frame, frame * MILLISECOND, false);
    }

    @Override
    public long frameNumber() {
      return frame;
    }

    @Override
    public void emit(Payload payload) {
      events.add(payload);
    }

    @Override
    public void anomaly(Anomaly anomaly) {
      anomalies.add(anomaly.code());
    }

    @Override
    public Limits limits() {
      return Limits.DEFAULT;
    }
  }
}
