package io.pipescope.smb;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Conversation;
import io.pipescope.api.Direction;
import io.pipescope.api.Endpoint;
import io.pipescope.api.FrameReference;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Limits;
import io.pipescope.api.Payload;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.smb.auth.Auth;
import io.pipescope.smb.auth.AuthEvent;
import io.pipescope.smb.pipe.Pipe;
import io.pipescope.smb.pipe.PipeEvent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A conversation whose frames are given one by one, a microsecond apart, and what comes of it. */
final class Session implements StreamContext {
  final List<Smb> commands = new ArrayList<>();
  final List<Auth> logons = new ArrayList<>();
  final List<Pipe> pipes = new ArrayList<>();
  final List<String> anomalies = new ArrayList<>();

  private final Conversation conversation;
  private final Limits limits;
  private final StreamDissector dissector;
  private final Map<Direction, Long> offsets = new EnumMap<>(Direction.class);
  private long frame;

  Session() {
    this(445, Limits.DEFAULT);
  }

  Session(int port, Limits limits) {
    this.limits = limits;
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
    if (payload instanceof AuthEvent event) {
      logons.add(event.auth());
    } else if (payload instanceof PipeEvent event) {
      pipes.add(event.pipe());
    } else {
      commands.add(((SmbEvent) payload).smb());
    }
  }

  @Override
  public void anomaly(Anomaly anomaly) {
    anomalies.add(anomaly.code());
  }

  @Override
  public Limits limits() {
    return limits;
  }
}
