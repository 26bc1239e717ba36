package io.pipescope.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames cost no memory of their own. */
class AllocationTest {
  private static final int FRAMES = 50_000;

  @TempDir Path directory;

  static List<byte[]> captures() {
    PcapBuilder pcap = PcapBuilder.microseconds();
    PcapngBuilder pcapng = PcapngBuilder.create().face(1).face(1, 9, 0);
    for (int i = 0; i < FRAMES; i++) {
      pcap.record(i, i, "0a0b0c");
      pcapng.enhanced(i & 1, i, "0a0b0c");
    }
    return List.of(pcap.toByteArray(), pcapng.toByteArray());
  }

  @ParameterizedTest
  @MethodSource("captures")
  void walkingAllocatesNothingPerFrame(byte[] capture) throws IOException {
    assumeTrue(
        ManagementFactory.getThreadMXBean() instanceof ThreadMXBean,
        "this Java does not count what a thread allocates");
    Path file = Files.write(directory.resolve("a"), capture);
    try (CaptureSource source = CaptureSource.open(file, Limits.DEFAULT)) {
      allocatedBy(source);
      assertThat(allocatedBy(source)).isLessThan(FRAMES);
    }
  }

  private static long allocatedBy(CaptureSource source) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Packet packet = new Packet(anomaly -> {});
    try (CaptureReader reader = source.newReader()) {
      long before = threads.getCurrentThreadAllocatedBytes();
      while (reader.next(packet)) {
        // only walked
      }
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;
      assertThat(reader.end().frames()).isEqualTo(FRAMES);
      return allocated;
    }
  }
}
