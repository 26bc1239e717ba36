package io.pipescope.bench.measure;

import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.api.Packet;
import io.pipescope.capture.CaptureException;
import io.pipescope.capture.CaptureReader;
import io.pipescope.capture.CaptureSource;
import io.pipescope.engine.Plugins;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.EthernetHeader;
import io.pipescope.ksy.lean.Ipv4Header;
import io.pipescope.ksy.lean.TcpHeader;
import io.pipescope.net.LayerWalker;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Below TCP: nanoseconds and allocated bytes for a frame. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Capture.FRAMES)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
public class FrameBenchmark {
  private static final int ETHERNET_HEADER = 14;
  private static final int IPV4_HEADER = 20;

  private final Packet packet = Capture.newPacket();
  private final WireStream in = new WireStream();
  private final EthernetHeader ethernet = new EthernetHeader(in);
  private final Ipv4Header ipv4 = new Ipv4Header(in);
  private final TcpHeader tcp = new TcpHeader(in);
  private Capture capture;
  private LayerWalker walker;

  /** Makes the capture. */
  @Setup
  public void setUp() throws IOException, CaptureException {
    capture = Capture.of("--scenario", "smb-files", "--size", "40M");
    walker =
        new LayerWalker(
            Plugins.load(FrameBenchmark.class.getClassLoader()).packets(),
            Limits.DEFAULT,
            OverlapPolicy.LINUX,
            packet::anomaly);
  }

  /** Removes the capture. */
  @TearDown
  public void tearDown() throws IOException {
    capture.close();
  }

  /** From record to record. */
  @Benchmark
  public long records() throws CaptureException {
    long bytes = 0;
    try (CaptureSource source = capture.source();
        CaptureReader reader = source.newReader()) {
      for (int i = 0; i < Capture.FRAMES; i++) {
        reader.next(packet);
        bytes += packet.capturedLength();
      }
    }
    return bytes;
  }

  /** The generated parsers alone. */
  @Benchmark
  public long headers() {
    long sum = 0;
    for (int i = 0; i < Capture.FRAMES; i++) {
      capture.begin(i, packet);
      int position = packet.position();
      in.bind(packet.buffer(), position, packet.end());
      ethernet._read();
      position += ETHERNET_HEADER;
      in.bind(packet.buffer(), position, packet.end());
      ipv4._read();
      position += IPV4_HEADER;
      in.bind(packet.buffer(), position, packet.end());
      tcp._read();
      sum += ethernet.etherType() + ipv4.totalLength() + tcp.sequenceNumber();
    }
    return sum;
  }

  /** The way from the link layer to TCP. */
  @Benchmark
  public int walk() {
    int segments = 0;
    for (int i = 0; i < Capture.FRAMES; i++) {
      capture.begin(i, packet);
      if (walker.walk(packet) == LayerWalker.Outcome.TCP) {
        segments++;
      }
    }
    return segments;
  }
}
