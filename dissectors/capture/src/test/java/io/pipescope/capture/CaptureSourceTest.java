package io.pipescope.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pipescope.api.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureSourceTest {
  private static final byte[] PCAP =
      PcapBuilder.microseconds().record(1, 2, "0a0b").record(3, 4, "0c").toByteArray();

  @TempDir Path directory;

  @Test
  void readsPlainAndCompressedFilesWhateverTheirName() throws IOException {
    Walk expected = Walk.of(PCAP);
    assertThat(expected.frames()).hasSize(2);
    for (byte[] contents : new byte[][] {PCAP, Walk.gzip(PCAP)}) {
      Path file = write("trace.bin", contents);
      assertThat(CaptureSource.looksLikeCapture(file)).isTrue();
      try (CaptureSource source = CaptureSource.open(file, Limits.DEFAULT)) {
        assertThat(source.name()).isEqualTo("trace.bin");
        assertThat(Walk.of(source)).isEqualTo(expected);
      }
    }
    assertThat(Walk.of(Walk.gzip(PCAP))).isEqualTo(expected);
  }

  @Test
  void plainFileHasAnyNumberOfReaders() throws IOException {
    try (CaptureSource source = CaptureSource.open(write("a.pcap", PCAP), Limits.DEFAULT)) {
      for (int i = 0; i < 3; i++) {
        try (CaptureReader reader = source.newReader()) {
          assertThat(Walk.of(reader)).isEqualTo(Walk.of(PCAP));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                       | is empty (0 bytes), no capture",
        "54686973206973206120746578740a | begins with the text \"This is a te\", no capture",
        "000102030405060708090a0b | begins with the bytes 000102030405060708090a0b, no capture",
        "d4c3b2                   | begins with the bytes d4c3b2, no capture",
        "0a0d0d0a1c00000011223344 | begins with the bytes 0a0d0d0a1c00000011223344, no capture",
        "504b0304140000000800aaaa | is a zip archive: unpack it first",
        "fd377a585a000004e6d6b446 | is compressed with xz: decompress it first",
        "28b52ffd0458000000000000 | is compressed with zstd: decompress it first",
        "736e6f6f7000000000000002 | is a snoop capture: convert it to pcap first",
        "1f8b                     | cannot be read: the gzip stream ends early",
      })
  void saysWhatAFileIsInstead(String hex, String what) throws IOException {
    byte[] contents = HexFormat.of().parseHex(hex);
    Path file = write("x.pcap", contents);
    assertThat(CaptureSource.looksLikeCapture(file)).isFalse();
    assertThatThrownBy(() -> CaptureSource.open(file, Limits.DEFAULT))
        .isInstanceOf(CaptureException.class)
        .hasMessage(file + ": " + what);
    assertThatThrownBy(
            () ->
                CaptureSource.ofStream(
                    "standard input", new ByteArrayInputStream(contents), Limits.DEFAULT, 1))
        .isInstanceOf(CaptureException.class)
        .hasMessage("standard input: " + what);
  }

  @Test
  void looksThroughGzipAtWhatIsInstead() throws IOException {
    Path text = write("x.gz", Walk.gzip("This is a text".getBytes(StandardCharsets.US_ASCII)));
    Path twice = write("y.gz", Walk.gzip(Walk.gzip(PCAP)));
    assertThat(CaptureSource.looksLikeCapture(text)).isFalse();
    assertThat(CaptureSource.looksLikeCapture(twice)).isFalse();
    assertThatThrownBy(() -> CaptureSource.open(text, Limits.DEFAULT))
        .hasMessageContaining("begins with the text \"This is a te\"");
    assertThatThrownBy(() -> CaptureSource.open(twice, Limits.DEFAULT))
        .hasMessageContaining("gzip inside gzip");
  }

  @Test
  void directoryAndMissingFileAreNoCaptures() {
    assertThat(CaptureSource.looksLikeCapture(directory)).isFalse();
    assertThatThrownBy(() -> CaptureSource.open(directory, Limits.DEFAULT))
        .isInstanceOf(CaptureException.class)
        .hasMessage(directory + ": is a directory, no capture");
    Path missing = directory.resolve("missing.pcap");
    assertThat(CaptureSource.looksLikeCapture(missing)).isFalse();
    assertThatThrownBy(() -> CaptureSource.open(missing, Limits.DEFAULT))
        .isInstanceOf(CaptureException.class)
        .hasMessage(missing + ": no such file");
  }

  @Test
  void unreadableFileIsNamed() throws IOException {
    Path file = write("secret.pcap", PCAP);
    assumeTrue(
        file.toFile().setReadable(false, false) && !Files.isReadable(file),
        "this user may read everything");
    assertThatThrownBy(() -> CaptureSource.open(file, Limits.DEFAULT))
        .isInstanceOf(CaptureException.class)
        .hasMessage(file + ": may not be read (permission denied)");
  }

  @Test
  void fifoIsReadAsAStream() throws Exception {
    Path fifo = directory.resolve("fifo");
    assumeTrue(runs("mkfifo", fifo.toString()), "mkfifo is missing");
    Path file = write("a.pcap", PCAP);
    Process writer =
        new ProcessBuilder(
                "sh", "-c", "cat \"$1\" > \"$2\"", "sh", file.toString(), fifo.toString())
            .start();
    assertThat(CaptureSource.looksLikeCapture(fifo)).isFalse();
    assertThat(Walk.of(CaptureSource.open(fifo, Limits.DEFAULT))).isEqualTo(Walk.of(PCAP));
    assertThat(writer.waitFor()).isZero();
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void endIsKnownOnlyAtTheEnd() throws IOException {
    try (CaptureSource source = CaptureSource.open(write("a.pcap", PCAP), Limits.DEFAULT);
        CaptureReader reader = source.newReader()) {
      assertThatThrownBy(reader::end).isInstanceOf(IllegalStateException.class);
      Walk.of(reader);
      assertThat(reader.truncated()).isFalse();
      assertThat(reader.end().frames()).isEqualTo(2);
    }
  }

  @Test
  void frameLengthIsBoundedByTheLimits() throws IOException {
    Limits small = Limits.DEFAULT.with("frameBytes", 1);
    Walk walk = Walk.of(CaptureSource.open(write("a.pcap", PCAP), small));
    assertThat(walk.frames()).isEmpty();
    assertThat(walk.anomaly().code()).isEqualTo("malformed.record_length");
  }

  @Test
  void appendedBytesAreLeftAlone() throws IOException {
    Path file = write("a.pcap", PCAP);
    try (CaptureSource source = CaptureSource.open(file, Limits.DEFAULT)) {
      write(
          "a.pcap",
          PcapBuilder.microseconds()
              .record(1, 2, "0a0b")
              .record(3, 4, "0c")
              .record(5, 6, "0d")
              .toByteArray());
      assertThat(Walk.of(source).frames()).hasSize(2);
    }
    assertThat(Arrays.equals(Files.readAllBytes(file), PCAP)).isFalse();
  }

  private Path write(String name, byte[] contents) throws IOException {
    return Files.write(directory.resolve(name), contents);
  }
}
