package io.pipescope.net;

import io.pipescope.api.Anomaly;
import io.pipescope.api.DissectorProvider;
import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissectorProvider;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** A walker with all dissectors of the class path, and what it said about the last frame. */
public final class Walk {
  public static final int ETHERNET = 1;
  public static final int RAW = 101;

  private final List<Anomaly> anomalies = new ArrayList<>();
  private final Packet packet = new Packet(anomalies::add);
  private final LayerWalker walker;
  private long frames;
  private long seconds;

  public Walk() {
    this(Limits.DEFAULT, OverlapPolicy.LINUX);
  }

  public Walk(Limits limits, OverlapPolicy overlap) {
    walker = new LayerWalker(installed(), limits, overlap, anomalies::add);
  }

  public static List<PacketDissectorProvider> installed() {
    List<PacketDissectorProvider> providers = new ArrayList<>();
    for (DissectorProvider provider : ServiceLoader.load(DissectorProvider.class)) {
      if (provider instanceof PacketDissectorProvider packets) {
        providers.add(packets);
      }
    }
    return providers;
  }

  /** The capture time of the frames to come. */
  public Walk at(long seconds) {
    this.seconds = seconds;
    return this;
  }

  /** Walks a whole frame; true when it leads to TCP. */
  public boolean frame(int linkType, byte[] bytes) {
    return frame(linkType, bytes, bytes.length);
  }

  /** Walks a frame that was longer on the wire than in the capture. */
  public boolean frame(int linkType, byte[] bytes, int originalLength) {
    // the bytes stand in the middle of a buffer, as they do in a file
    byte[] file = Wire.join(new byte[7], bytes, new byte[9]);
    ByteBuffer buffer = ByteBuffer.wrap(file).asReadOnlyBuffer();
    anomalies.clear();
    packet.begin(
        ++frames,
        seconds * 1_000_000_000L,
        false,
        linkType,
        buffer,
        7,
        bytes.length,
        originalLength);
    return walker.walk(packet) == LayerWalker.Outcome.TCP;
  }

  /** No frame follows. */
  public void endOfCapture() {
    walker.endOfCapture(packet.timestamp());
  }

  public Packet packet() {
    return packet;
  }

  /** The bytes of the layer where the last walk ended. */
  public byte[] window() {
    byte[] bytes = new byte[packet.available()];
    packet.buffer().get(packet.position(), bytes);
    return bytes;
  }

  public List<Anomaly> anomalies() {
    return anomalies;
  }

  public List<String> codes() {
    return anomalies.stream().map(Anomaly::code).toList();
  }

  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    walker.countInto(counts);
    return counts;
  }
}
