package io.pipescope.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Limits;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a capture, a walk ends, and ends cleanly. */
class DamageTest {
  @TempDir Path directory;

  static List<byte[]> captures() {
    byte[] pcapng =
        PcapngBuilder.create()
            .face(1)
            .face(101, 9, 3)
            .enhanced(1, 1_000_000_001, "0a0b0c")
            .simple(5, "0102030405")
            .block(0xbad, body -> body.u4(9).u8(0))
            .section(ByteOrder.BIG_ENDIAN, -1)
            .face(1)
            .obsolete(0, 9, "0d0e")
            .enhanced(0, 77, "ff".repeat(60))
            .toByteArray();
    byte[] nano =
        PcapBuilder.of(ByteOrder.BIG_ENDIAN, CaptureFormat.PCAP_NANOSECONDS)
            .record(1, 2, "0a0b0c0d0e")
            .record(3, 4, "")
            .record(5, 6, "ff".repeat(60))
            .toByteArray();
    byte[] modified =
        PcapBuilder.of(ByteOrder.LITTLE_ENDIAN, CaptureFormat.PCAP_MODIFIED)
            .record(1, 2, "0a0b0c0d0e")
            .record(5, 6, "ff".repeat(60))
            .toByteArray();
    return List.of(pcapng, nano, modified);
  }

  @ParameterizedTest
  @MethodSource("captures")
  void everyPrefixGivesTheFramesThatAreWhole(byte[] capture) throws IOException {
    Walk whole = Walk.of(capture);
    assertThat(whole.end().complete()).isTrue();
    for (int length = CaptureFormat.HEAD_LENGTH; length < capture.length; length++) {
      byte[] prefix = Arrays.copyOf(capture, length);
      Walk walk = Walk.of(prefix);
      assertThat(walk.frames()).isEqualTo(whole.frames().subList(0, walk.frames().size()));
      assertThat(walk.frames().size()).isLessThanOrEqualTo(whole.frames().size());
      assertThat(walk.end().complete() || walk.end().truncated()).isTrue();
      assertThat(fromFile(prefix, 16)).isEqualTo(walk);
      assertThat(fromFile(prefix, 1 << 20)).isEqualTo(walk);
    }
  }

  @ParameterizedTest
  @MethodSource("captures")
  void everyPrefixOfGzipGivesAPrefixOfTheFrames(byte[] capture) {
    Walk whole = Walk.of(capture);
    byte[] gzip = Walk.gzip(capture);
    for (int length = gzip.length / 2; length < gzip.length; length++) {
      Walk walk = Walk.of(Arrays.copyOf(gzip, length));
      assertThat(walk.frames()).isEqualTo(whole.frames().subList(0, walk.frames().size()));
      assertThat(walk.end().truncated()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("captures")
  void changedBytesGiveTheSameWalkFromFileAndStream(byte[] capture) throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = capture.clone();
      for (int j = 0; j <= i % 4; j++) {
        int at = CaptureFormat.HEAD_LENGTH + random.nextInt(capture.length - 12);
        damaged[at] = (byte) random.nextInt();
      }
      Walk walk = Walk.of(damaged);
      assertThat(fromFile(damaged, 64)).isEqualTo(walk);
      assertThat(walk.frames().size()).isLessThan(capture.length);
    }
  }

  private Walk fromFile(byte[] capture, int window) throws IOException {
    Path file = Files.write(directory.resolve("damaged"), capture);
    return Walk.of(FileSource.open(file, CaptureFormat.of(capture), Limits.DEFAULT, window));
  }
}
