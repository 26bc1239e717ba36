package io.pipescope.bench.measure;

import io.pipescope.api.ChecksumPolicy;
import io.pipescope.api.Direction;
import io.pipescope.api.Event;
import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.api.Packet;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.engine.Plugins;
import io.pipescope.net.LayerWalker;
import io.pipescope.net.tcp.StreamHandler;
import io.pipescope.net.tcp.StreamHandlerFactory;
import io.pipescope.net.tcp.TcpSettings;
import io.pipescope.net.tcp.TcpShard;
import io.pipescope.smb.SmbProvider;
import java.util.function.Consumer;

/** From the link layer to a stream dissector, without the choice of one. */
final class Pipeline {
  private final Packet packet = Capture.newPacket();
  private final LayerWalker walker =
      new LayerWalker(
          Plugins.load(Pipeline.class.getClassLoader()).packets(),
          Limits.DEFAULT,
          OverlapPolicy.LINUX,
          packet::anomaly);
  private final TcpSettings settings =
      new TcpSettings(
          Limits.DEFAULT, OverlapPolicy.LINUX, ChecksumPolicy.AUTO, false, 256, port -> port < 1024);

  /**
   * Leads all frames of a capture through; conversations stay as they are at its end.
   *
   * @return the shard, with its conversations
   */
  TcpShard run(Capture capture, StreamHandlerFactory handlers, Consumer<Event> events) {
    TcpShard shard = new TcpShard(settings, 0, 1, 0, handlers, events);
    for (int i = 0; i < Capture.FRAMES; i++) {
      capture.begin(i, packet);
      if (walker.walk(packet) == LayerWalker.Outcome.TCP) {
        shard.segment(packet);
      }
    }
    return shard;
  }

  /** A handler that looks at no byte. */
  static StreamHandler idle(StreamContext context) {
    return new Handler("none", new Idle());
  }

  /** A handler that takes everything for SMB. */
  static StreamHandler smb(StreamContext context) {
    return new Handler("smb", new SmbProvider().create(context));
  }

  /** Wraps a dissector. */
  private record Handler(String protocol, StreamDissector dissector) implements StreamHandler {
    @Override
    public void data(StreamChunk chunk) {
      dissector.data(chunk);
    }

    @Override
    public void gap(Direction direction, long offset, long length) {
      dissector.gap(direction, offset, length);
    }

    @Override
    public long unread(Direction direction) {
      return dissector.unread(direction);
    }

    @Override
    public void end(Direction direction) {
      dissector.end(direction);
    }
  }

  private static final class Idle implements StreamDissector {
    @Override
    public void data(StreamChunk chunk) {}

    @Override
    public void gap(Direction direction, long offset, long length) {}

    @Override
    public void end(Direction direction) {}
  }
}
