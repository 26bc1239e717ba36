package io.pipescope.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFileTest {
  private static final int FRAME = 16 << 20;
  private static final int NUM_FRAMES = 300;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 17, 100, 4_096, 5_000, 1 << 20})
  void framesDoNotDependOnTheWindow(int window) throws IOException {
    byte[] capture = manyFrames();
    Path file = Files.write(directory.resolve("a.pcap"), capture);
    CaptureSource source = FileSource.open(file, CaptureFormat.PCAP, Limits.DEFAULT, window);
    assertThat(Walk.of(source)).isEqualTo(Walk.of(capture));
  }

  private static byte[] manyFrames() {
    Random random = new Random(1);
    PcapBuilder capture = PcapBuilder.microseconds();
    for (int i = 0; i < 200; i++) {
      capture.record(i, i, String.format("%02x", i).repeat(random.nextInt(300)));
    }
    return capture.toByteArray();
  }

  @Test
  void walksAFileBeyondFourGibibytes() throws IOException {
    Path file = directory.resolve("big.pcap");
    writeSparse(file);
    assertThat(Files.size(file)).isGreaterThan(4L << 30);
    try (CaptureSource source = CaptureSource.open(file, Limits.DEFAULT);
        CaptureReader reader = source.newReader();
        CaptureReader other = source.newReader()) {
      Packet packet = new Packet(anomaly -> {});
      for (int i = 1; i <= NUM_FRAMES; i++) {
        assertThat(reader.next(packet)).isTrue();
        assertThat(packet.number()).isEqualTo(i);
        assertThat(packet.capturedLength()).isEqualTo(FRAME);
        int last = packet.end() - Integer.BYTES;
        assertThat(packet.buffer().order(ByteOrder.LITTLE_ENDIAN).getInt(last)).isEqualTo(i);
      }
      assertThat(reader.next(packet)).isFalse();
      assertThat(reader.end().complete()).isTrue();
      assertThat(other.next(packet)).isTrue();
      assertThat(packet.number()).isEqualTo(1);
    }
  }

  /** Frames of zeros, each with its number in its last bytes; almost all of it is a hole. */
  private static void writeSparse(Path file) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      out.write(ByteBuffer.wrap(PcapBuilder.microseconds().toByteArray()));
      long at = out.position();
      for (int i = 1; i <= NUM_FRAMES; i++) {
        byte[] header =
            new Bytes(ByteOrder.LITTLE_ENDIAN).u4(i).u4(0).u4(FRAME).u4(FRAME).toByteArray();
        out.write(ByteBuffer.wrap(header), at);
        at += header.length + FRAME;
        byte[] number = new Bytes(ByteOrder.LITTLE_ENDIAN).u4(i).toByteArray();
        out.write(ByteBuffer.wrap(number), at - number.length);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4_096, 19_999})
  void fileThatBecomesShorterIsCutShort(int window) throws IOException {
    assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "open files cannot shrink");
    Path file = directory.resolve("shrinking.pcap");
    PcapBuilder capture = PcapBuilder.microseconds();
    for (int i = 0; i < 1_000; i++) {
      capture.record(i, 0, "5a".repeat(1_000));
    }
    Files.write(file, capture.toByteArray());
    try (CaptureSource source = FileSource.open(file, CaptureFormat.PCAP, Limits.DEFAULT, window);
        CaptureReader reader = source.newReader()) {
      Packet packet = new Packet(anomaly -> {});
      assertThat(reader.next(packet)).isTrue();
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(20_000);
      }
      walk(reader, packet);
      assertThat(packet.number()).isLessThan(1_000);
      assertThat(reader.truncated()).isTrue();
      assertThat(reader.end().anomaly().orElseThrow().message())
          .startsWith("The file became shorter while it was read");
    }
  }

  private static void walk(CaptureReader reader, Packet packet) {
    while (reader.next(packet)) {
      if (packet.available() > 0) {
        packet.buffer().get(packet.position());
      }
    }
  }
}
