package io.pipescope.dcerpc;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Conversation;
import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Limits;
import io.pipescope.api.Payload;
import io.pipescope.api.PipeContext;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.TableAccount;
import io.pipescope.auth.AuthEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stream of PDUs, each sent in a frame of its own, and what is told about it. */
class RpcStream implements StreamContext {
  final List<Dcerpc> told = new ArrayList<>();
  final List<AuthEvent> logons = new ArrayList<>();
  final List<String> anomalies = new ArrayList<>();
  private final Limits limits;
  private final TableAccount tables;
  private final StreamChunk chunk = new StreamChunk();
  private final Map<Direction, Long> offsets = new EnumMap<>(Direction.class);
  private StreamDissector dissector;
  private long frame;

  RpcStream(Limits limits) {
    this(limits, TableAccount.UNLIMITED);
  }

  RpcStream(Limits limits, TableAccount tables) {
    this.limits = limits;
    this.tables = tables;
  }

  static RpcStream tcp() {
    return new RpcStream(Limits.DEFAULT);
  }

  static Pipe pipe(String name) {
    return new Pipe(name);
  }

  /** The client sends bytes in the next frame. */
  RpcStream client(byte[] bytes) {
    return send(Direction.TO_SERVER, bytes, 0, bytes.length);
  }

  RpcStream client(PduBytes pdu) {
    return client(pdu.build());
  }

  /** The server sends bytes in the next frame. */
  RpcStream server(byte[] bytes) {
    return send(Direction.TO_CLIENT, bytes, 0, bytes.length);
  }

  RpcStream server(PduBytes pdu) {
    return server(pdu.build());
  }

  RpcStream send(Direction direction, byte[] bytes, int from, int to) {
    frame++;
    chunk.set(direction, advance(direction, to - from), ByteBuffer.wrap(bytes), from, to - from);
    dissector().data(chunk);
    return this;
  }

  /** The capture lacks bytes. */
  RpcStream gap(Direction direction, long length) {
    dissector().gap(direction, advance(direction, length), length);
    return this;
  }

  /** Where the next bytes of a direction are. */
  private long advance(Direction direction, long length) {
    return offsets.merge(direction, length, Long::sum) - length;
  }

  /** What comes next was in another frame. */
  RpcStream atFrame(long number) {
    frame = number - 1;
    return this;
  }

  RpcStream end() {
    dissector().end(Direction.TO_SERVER);
    dissector().end(Direction.TO_CLIENT);
    return this;
  }

  /** The only event. */
  Dcerpc only() {
    if (told.size() != 1) {
      throw new AssertionError(told);
    }
    return told.get(0);
  }

  /** The last event. */
  Dcerpc last() {
    return told.get(told.size() - 1);
  }

  private StreamDissector dissector() {
    if (dissector == null) {
      dissector = new DcerpcProvider().create(this);
    }
    return dissector;
  }

  @Override
  public Conversation conversation() {
    throw new UnsupportedOperationException();
  }

  @Override
  public FrameReference frame() {
    return new FrameReference(frame, frame * 1_000_000, false);
  }

  @Override
  public long frameNumber() {
    return frame;
  }

  @Override
  public void emit(Payload payload) {
    if (payload instanceof DcerpcEvent event) {
      told.add(event.dcerpc());
    } else if (payload instanceof AuthEvent logon) {
      logons.add(logon);
    }
  }

  @Override
  public void anomaly(Anomaly anomaly) {
    anomalies.add(anomaly.code());
  }

  @Override
  public TableAccount tables() {
    return tables;
  }

  @Override
  public Limits limits() {
    return limits;
  }

  /** A named pipe. */
  static final class Pipe extends RpcStream implements PipeContext {
    final List<String> bound = new ArrayList<>();
    private final String name;

    Pipe(String name) {
      super(Limits.DEFAULT);
      this.name = name;
    }

    @Override
    public String pipeId() {
      return "1.2.0";
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String openedAs() {
      return name;
    }

    @Override
    public String share() {
      return "\\\\SRV\\IPC$";
    }

    @Override
    public Optional<String> user() {
      return Optional.of("LAB\\alice");
    }

    @Override
    public void bound(String protocolInterface) {
      bound.add(protocolInterface);
    }
  }
}
