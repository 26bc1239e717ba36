package io.pipescope.smb;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Conversation;
import io.pipescope.api.Direction;
import io.pipescope.api.Endpoint;
import io.pipescope.api.FrameReference;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Limits;
import io.pipescope.api.Payload;
import io.pipescope.api.PipeContext;
import io.pipescope.api.PipeHandler;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.TableAccount;
import io.pipescope.auth.Auth;
import io.pipescope.auth.AuthEvent;
import io.pipescope.smb.pipe.Pipe;
import io.pipescope.smb.pipe.PipeEvent;
import io.pipescope.smb.pipe.PipeMessage;
import io.pipescope.smb.pipe.PipeMessageEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation whose frames are given one by one, a microsecond apart, and what comes of it. */
final class Session implements StreamContext {
  final List<Smb> commands = new ArrayList<>();
  final List<Pipe> pipes = new ArrayList<>();
  final List<Auth> logons = new ArrayList<>();
  final List<PipeMessage> messages = new ArrayList<>();
  final List<String> anomalies = new ArrayList<>();

  /**
   * What those who follow the pipes were told, {@code >} to the server, {@code <} to the client.
   */
  final List<String> followed = new ArrayList<>();

  /** What the engine would recognise in a pipe by its first bytes. */
  String signature = "none";

  private boolean endOfCapture;

  private final Conversation conversation;
  private final Limits limits;
  private final TableAccount tables;
  private final StreamDissector dissector;
  private final Map<Direction, Long> offsets = new EnumMap<>(Direction.class);
  private long frame;

  Session() {
    this(445, Limits.DEFAULT);
  }

  Session(int port, Limits limits) {
    this(port, limits, TableAccount.UNLIMITED);
  }

  Session(int port, Limits limits, TableAccount tables) {
    this.limits = limits;
    this.tables = tables;
    IpAddress address = IpAddress.ipv4(0x0a000001);
    this.conversation =
        new Conversation(
            1, new Endpoint(address, 50_000), new Endpoint(address, port), "TCP", "1:", List.of());
    this.dissector = new SmbProvider().create(this);
  }

  /** The client sends bytes in one frame. */
  Session client(byte[]... messages) {
    frame++;
    return piece(Direction.TO_SERVER, Wire.concat(messages));
  }

  /** The server sends bytes in one frame. */
  Session server(byte[]... messages) {
    frame++;
    return piece(Direction.TO_CLIENT, Wire.concat(messages));
  }

  /** More bytes of the same frame. */
  Session piece(Direction direction, byte[] bytes) {
    if (bytes.length > 0) {
      dissector.data(
          new StreamChunk()
              .set(
                  direction,
                  offsets.getOrDefault(direction, 0L),
                  ByteBuffer.wrap(bytes),
                  0,
                  bytes.length));
    }
    offsets.merge(direction, (long) bytes.length, Long::sum);
    return this;
  }

  Session nextFrame() {
    frame++;
    return this;
  }

  Session gap(Direction direction, int length) {
    dissector.gap(direction, offsets.getOrDefault(direction, 0L), length);
    offsets.merge(direction, (long) length, Long::sum);
    return this;
  }

  Session end() {
    dissector.end(Direction.TO_SERVER);
    dissector.end(Direction.TO_CLIENT);
    return this;
  }

  Session endOfCapture() {
    endOfCapture = true;
    return end();
  }

  Pipe pipe() {
    return pipes.get(pipes.size() - 1);
  }

  /** The calls of the last pipe in short: {@code ReadFile ERROR_MORE_DATA 20}. */
  List<String> calls() {
    return pipe().calls().stream()
        .map(
            call ->
                call.call()
                    + " "
                    + call.result()
                    + (call.bytes().isPresent() ? " " + call.bytes().getAsLong() : ""))
        .toList();
  }

  /** The messages in short: {@code > write 5 Hello}. */
  List<String> texts() {
    return messages.stream()
        .map(
            message ->
                (message.direction() == Direction.TO_SERVER ? "> " : "< ")
                    + message.via()
                    + " "
                    + message.len()
                    + (message.complete() ? " " : " incomplete ")
                    + message.text().orElse("-"))
        .toList();
  }

  Smb last() {
    return commands.get(commands.size() - 1);
  }

  @Override
  public Conversation conversation() {
    return conversation;
  }

  @Override
  public FrameReference frame() {
    return new FrameReference(frame, 1_000 * frame, false);
  }

  @Override
  public long frameNumber() {
    return frame;
  }

  @Override
  public void emit(Payload payload) {
    if (payload instanceof SmbEvent smb) {
      commands.add(smb.smb());
    } else if (payload instanceof PipeEvent event) {
      pipes.add(event.pipe());
    } else if (payload instanceof PipeMessageEvent event) {
      messages.add(event.pipeMessage());
    } else if (payload instanceof AuthEvent event) {
      logons.add(event.auth());
    } else {
      throw new AssertionError(payload);
    }
  }

  @Override
  public void anomaly(Anomaly anomaly) {
    anomalies.add(anomaly.code());
  }

  @Override
  public boolean isEndOfCapture() {
    return endOfCapture;
  }

  @Override
  public PipeHandler pipe(PipeContext pipe) {
    return new PipeHandler() {
      private boolean recognised;

      @Override
      public Optional<String> protocol() {
        return recognised ? Optional.of("toy") : Optional.empty();
      }

      @Override
      public void data(StreamChunk chunk) {
        byte[] bytes = new byte[chunk.length()];
        chunk.buffer().get(chunk.position(), bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        recognised |= text.startsWith(signature);
        followed.add(mark(chunk.direction()) + chunk.offset() + " " + text);
      }

      @Override
      public void gap(Direction direction, long offset, long length) {
        followed.add(mark(direction) + offset + " gap " + length);
      }

      @Override
      public void end(Direction direction) {
        followed.add(mark(direction) + "end of " + pipe.pipeId());
      }

      private String mark(Direction direction) {
        return direction == Direction.TO_SERVER ? ">" : "<";
      }
    };
  }

  @Override
  public TableAccount tables() {
    return tables;
  }

  @Override
  public Limits limits() {
    return limits;
  }
}
