package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  @TempDir private Path directory;
  private Path capture;
  private Path output;

  @BeforeEach
  void writeCapture() throws IOException {
    capture = Files.write(directory.resolve("in.pcap"), TinyCapture.frames(1));
    output = directory.resolve("out.ndjson");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aHyphenIsStandardOutput() throws Exception {
    CommandRun plain = CommandRun.of("analyze", "-q", capture);
    assertThat(plain.out()).isNotEmpty();
    assertThat(CommandRun.of("analyze", "-q", "-o", "-", capture).out()).isEqualTo(plain.out());
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void appearsWithNothingLeftBesideIt() throws IOException {
    CommandRun run = CommandRun.of("analyze", "-q", "-o", output, capture);
    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    assertThat(Files.readAllLines(output)).hasSize(2);
    assertThat(names()).containsExactly("in.pcap", "out.ndjson");
  }

  @Test
  void replacesAnOldFileAndKeepsItsPermissions() throws IOException {
    Files.writeString(output, "old");
    Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("rw-r-----"));
    CommandRun.of("analyze", "-o", output, capture);
    assertThat(Files.readAllLines(output)).hasSize(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void replacesWhatALinkNamesAndNotTheLink() throws IOException {
    Files.writeString(output, "old");
    Path link = Files.createSymbolicLink(directory.resolve("link"), output);
    CommandRun.of("analyze", "-o", link, capture);
    assertThat(link).isSymbolicLink();
    assertThat(Files.readAllLines(output)).hasSize(2);
  }

  @Test
  void leavesTheOldFileWhenTheRunFails() throws IOException {
    Files.writeString(output, "old");
    CommandRun run = CommandRun.withInput(new BrokenInput(), "analyze", "-o", output, "-");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).startsWith("pipescope: internal error: ").contains("broken on purpose");
    assertThat(output).hasContent("old");
    assertThat(names()).containsExactly("in.pcap", "out.ndjson");
  }

  @Test
  void showsWhereAnInternalErrorHappenedWhenAskedTwice() {
    CommandRun run = CommandRun.withInput(new BrokenInput(), "analyze", "-v", "-v", "-");
    assertThat(run.err()).contains("\tat io.pipescope.");
  }

  @Test
  void cannotBeADirectory() {
    CommandRun run = CommandRun.of("analyze", "-o", directory, capture);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("pipescope: cannot write " + directory + ": ");
  }

  @Test
  void cannotBeInADirectoryThatIsNotThere() {
    CommandRun run = CommandRun.of("analyze", "-o", directory.resolve("no/out"), capture);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).endsWith("no/out: no such file or directory\n");
  }

  @Test
  void isNeverTheCapture() throws IOException {
    CommandRun run = CommandRun.of("analyze", "-o", capture, capture);
    assertThat(run.status()).isEqualTo(1);
    assertThat(Files.readAllBytes(capture)).isEqualTo(TinyCapture.frames(1));
  }

  @Test
  void thatIsFullIsToldInOneSentence() {
    CommandRun run = CommandRun.into(failing("No space left on device"), "analyze", "-q", capture);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("pipescope: cannot write to standard output: No space left on device\n");
  }

  @Test
  void thatNobodyReadsEndsTheRunQuietly() {
    CommandRun run = CommandRun.into(failing("Broken pipe"), "analyze", capture);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }

  private static final class BrokenInput extends InputStream {
    @Override
    public int read() {
      throw new IllegalStateException("broken on purpose");
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
      return read();
    }
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
