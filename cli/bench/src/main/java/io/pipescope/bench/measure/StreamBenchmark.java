package io.pipescope.bench.measure;

import io.pipescope.api.Event;
import io.pipescope.capture.CaptureException;
import io.pipescope.net.tcp.TcpShard;
import io.pipescope.report.ByteSink;
import io.pipescope.report.EventWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

/**
 * From the link layer up: nanoseconds and allocated bytes for a frame; for {@link #write}, for an
 * event. {@link FrameBenchmark#walk} is a part of all others.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Capture.FRAMES)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
public class StreamBenchmark {
  private static final int EVENTS = 5_000;

  private final Pipeline pipeline = new Pipeline();
  private final ByteSink sink = new ByteSink(1 << 20);
  private final EventWriter writer = new EventWriter(sink);
  private final List<Event> events = new ArrayList<>();
  private Capture bulk;
  private Capture disordered;
  private Capture files;
  private Capture rpc;

  /** Makes the captures. */
  @Setup
  public void setUp() throws IOException, CaptureException {
    bulk = Capture.of("--scenario", "tcp-bulk", "--size", "40M");
    disordered = Capture.of("--scenario", "tcp-bulk", "--size", "40M", "--out-of-order", "100");
    files = Capture.of("--scenario", "smb-files", "--size", "40M");
    rpc = Capture.of("--scenario", "rpc", "--size", "8M");
    pipeline.run(rpc, Pipeline::smb, events::add);
    if (events.size() < EVENTS) {
      throw new IllegalStateException("only " + events.size() + " events were made");
    }
  }

  /** Removes the captures. */
  @TearDown
  public void tearDown() throws IOException {
    for (Capture capture : List.of(bulk, disordered, files, rpc)) {
      capture.close();
    }
  }

  /** TCP with segments in order. */
  @Benchmark
  public TcpShard inOrder() {
    return pipeline.run(bulk, Pipeline::idle, event -> {});
  }

  /** TCP with one segment in ten too late. */
  @Benchmark
  public TcpShard outOfOrder() {
    return pipeline.run(disordered, Pipeline::idle, event -> {});
  }

  /** SMB with large transfers, whose data are skipped. */
  @Benchmark
  public TcpShard smbFiles() {
    return pipeline.run(files, Pipeline::smb, event -> {});
  }

  /** SMB with an event in every other frame, without writing it. */
  @Benchmark
  public TcpShard smbRpc() {
    return pipeline.run(rpc, Pipeline::smb, event -> {});
  }

  /** Events as lines. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public int write() {
    sink.reset();
    for (int i = 0; i < EVENTS; i++) {
      writer.write("capture.pcap", events.get(i));
    }
    return sink.length();
  }
}
