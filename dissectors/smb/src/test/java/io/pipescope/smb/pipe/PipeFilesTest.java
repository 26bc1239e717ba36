package io.pipescope.smb.pipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipescope.api.Binding;
import io.pipescope.api.Direction;
import io.pipescope.api.Likelihood;
import io.pipescope.api.PipePayloadSink;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamDissector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipeFilesTest {
  @TempDir private Path directory;
  private final List<String> problems = new ArrayList<>();

  @Test
  void payloadGoesToOneFileForEachDirectionAndGetsItsNameAtTheEnd() throws IOException {
    try (PipeFiles files = new PipeFiles(directory.resolve("new"), 1_000, problems::add)) {
      FakePipe pipe = new FakePipe("1.2.0", "../..\\evil:name", files);
      write(files, pipe, Direction.TO_SERVER, "one ");
      write(files, pipe, Direction.TO_CLIENT, "answer");
      write(files, pipe, Direction.TO_SERVER, "two");
      assertThat(names(directory.resolve("new"))).allMatch(name -> name.endsWith(".part"));
      files.end(pipe);
    }
    Path made = directory.resolve("new");
    assertThat(names(made))
        .containsExactly(
            "1.2.0-.._.._evil_name-to_client.bin", "1.2.0-.._.._evil_name-to_server.bin");
    assertThat(made.resolve("1.2.0-.._.._evil_name-to_server.bin")).hasContent("one two");
    assertThat(problems).isEmpty();
  }

  @Test
  void theBoundHoldsForEachFile() throws IOException {
    try (PipeFiles files = new PipeFiles(directory, 5, problems::add)) {
      FakePipe pipe = new FakePipe("1.2.0", "p", files);
      write(files, pipe, Direction.TO_SERVER, "1234");
      write(files, pipe, Direction.TO_SERVER, "5678");
      write(files, pipe, Direction.TO_CLIENT, "9");
    }
    assertThat(directory.resolve("1.2.0-p-to_server.bin")).hasContent("1234");
    assertThat(directory.resolve("1.2.0-p-to_client.bin")).hasContent("9");
    assertThat(problems).hasSize(1);
  }

  @Test
  void whatSomebodyPutThereIsReplacedAndNotFollowed() throws IOException {
    Path outside = Files.createTempFile("outside", ".txt");
    Files.writeString(outside, "precious");
    Files.createSymbolicLink(directory.resolve("1.2.0-p-to_server.bin.part"), outside);
    Files.createSymbolicLink(directory.resolve("1.2.0-p-to_server.bin"), outside);
    try (PipeFiles files = PipeFiles.into(directory, problems::add)) {
      write(files, new FakePipe("1.2.0", "p", files), Direction.TO_SERVER, "new");
    }
    assertThat(outside).hasContent("precious");
    assertThat(directory.resolve("1.2.0-p-to_server.bin")).hasContent("new");
    assertThat(problems).isEmpty();
    Files.delete(outside);
  }

  @Test
  void bytesThatTheCaptureLacksAreToldOnceForEachFile() throws IOException {
    try (PipeFiles files = new PipeFiles(directory, 100, problems::add)) {
      FakePipe pipe = new FakePipe("1.2.0", "p", files);
      files.missing(pipe, Direction.TO_SERVER, 7);
      write(files, pipe, Direction.TO_SERVER, "rest");
      files.missing(pipe, Direction.TO_SERVER, 8);
      files.end(pipe);
      files.missing(new FakePipe("1.3.0", "q", files), Direction.TO_CLIENT, 9);
    }
    assertThat(problems).hasSize(2);
    assertThat(names(directory)).containsExactly("1.2.0-p-to_server.bin");
  }

  /** What climbs, is absolute, is too long, is a device of Windows, or only looks like a dot. */
  private static final List<String> HOSTILE =
      List.of(
          "..",
          "../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "....//....//up",
          "/etc/passwd",
          "\\\\host\\share\\file",
          "c:\\x",
          "c:x",
          "name:stream",
          "a\u0000b",
          "\n",
          "CON",
          "nul.txt",
          "COM1",
          "trailing. . .",
          "~",
          "$HOME",
          "*?<>|\"",
          "%2e%2e%2f",
          "\uff0e\uff0e\uff0fup",
          "\u2024\u2024\u2215up",
          "\u202egpj.exe",
          "e\u0301",
          "\ud800",
          "x".repeat(40_000));

  @Test
  void hostileNamesStayInTheDirectory() throws IOException {
    Path inside = directory.resolve("inside");
    try (PipeFiles files = PipeFiles.into(inside, problems::add)) {
      for (int i = 0; i < HOSTILE.size(); i++) {
        FakePipe pipe = new FakePipe("1." + i + ".0", HOSTILE.get(i), files);
        write(files, pipe, Direction.TO_SERVER, "data");
      }
    }
    assertThat(names(inside))
        .hasSameSizeAs(HOSTILE)
        .allMatch(name -> name.matches("1\\.[0-9]+\\.0-[A-Za-z0-9._-]{1,80}-to_server\\.bin"));
    assertThat(names(directory)).containsExactly("inside");
    assertThat(problems).isEmpty();
  }

  @Test
  void directoryThatCannotBeWrittenIsToldAtOnce() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> PipeFiles.into(file, problems::add)).isInstanceOf(IOException.class);
  }

  @Test
  void consoleStreamsAreJoined() throws IOException {
    try (PipeFiles files = new PipeFiles(directory, 1_000, problems::add)) {
      FakePipe pipe = new FakePipe("1.2.0", "PSEXESVC-HOST-12-stdout", files);
      PsExecProvider provider = new PsExecProvider();
      assertThat(provider.bindings())
          .anyMatch(
              binding -> binding instanceof Binding.NamedPipe name && name.matches(pipe.name()));
      StreamDissector stream = provider.create(pipe);
      byte[] bytes = {4, 0, 0, 0, 'C', ':', '\\', '>', 3, 0, 0, 0, 'd', 'i', 'r'};
      for (int i = 0; i < bytes.length; i++) {
        stream.data(new StreamChunk().set(Direction.TO_CLIENT, i, ByteBuffer.wrap(bytes), i, 1));
      }
      stream.end(Direction.TO_SERVER);
      stream.end(Direction.TO_CLIENT);
      ConsoleEvent.Stream console = ((ConsoleEvent) pipe.emitted.get(0)).console();
      assertThat(console.text()).contains("C:\\>dir");
      assertThat(console.stream()).isEqualTo("stdout");
      assertThat(console.pieces()).isEqualTo(2);
      assertThat(console.len()).isEqualTo(7);
      assertThat(pipe.emitted).hasSize(1);
    }
    assertThat(directory.resolve("1.2.0-PSEXESVC-HOST-12-stdout-to_client-console.bin"))
        .hasContent("C:\\>dir");
  }

  @Test
  void streamsWithoutLengthsAreNotTakenForConsolesWithThem() {
    byte[] text = "C:\\>dir".getBytes(StandardCharsets.US_ASCII);
    byte[] framed = {7, 0, 0, 0, 'C'};
    PsExecProvider provider = new PsExecProvider();
    assertThat(provider.probe(Direction.TO_CLIENT, ByteBuffer.wrap(text))).isEqualTo(Likelihood.NO);
    assertThat(provider.probe(Direction.TO_CLIENT, ByteBuffer.wrap(framed)))
        .isEqualTo(Likelihood.POSSIBLE);
  }

  private static void write(
      PipePayloadSink files, FakePipe pipe, Direction direction, String text) {
    byte[] bytes = ("__" + text).getBytes(StandardCharsets.US_ASCII);
    files.data(pipe, direction, ByteBuffer.wrap(bytes), 2, bytes.length - 2);
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
