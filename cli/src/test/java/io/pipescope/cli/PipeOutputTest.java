package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes through named pipes: as the calls of two programs, and as files. */
class PipeOutputTest {
  private static final Path FIXTURES = Path.of("..", "fixtures");
  private static final Path TWO_PROGRAMS = FIXTURES.resolve("pipe/two-programs/input.pcap");
  private static final Path CONSOLE = FIXTURES.resolve("pipe/console/input.pcap");
  private static final Path PIECES = FIXTURES.resolve("pipe/smb1-pieces/input.pcap");

  @TempDir private Path directory;

  @Test
  void transcriptReadsLikeTheTwoPrograms() {
    CommandRun run = CommandRun.of("analyze", "-q", "--format", "win32", TWO_PROGRAMS);
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(0)).startsWith("pipe \\\\SRV\\pipe\\LiudadaNemaedPipe");
    assertThat(run.lines()).allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c <= '~'));
    String client = column(run, 9, 71);
    String server = column(run, 71, 200);
    assertThat(calls(client))
        .containsExactly(
            "WaitNamedPipe",
            "CreateFile",
            "SetNamedPipeHandleState",
            "WriteFile",
            "ReadFile",
            "ReadFile",
            "ReadFile",
            "CloseHandle");
    assertThat(calls(server))
        .containsExactly(
            "CreateNamedPipe",
            "ConnectNamedPipe",
            "ReadFile",
            "WriteFile",
            "ReadFile",
            "DisconnectNamedPipe");
    assertThat(client).contains("L\"Hello, server.\"", "ERROR_MORE_DATA");
  }

  private static String column(CommandRun run, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (String line : run.lines().subList(3, run.lines().size())) {
      if (line.length() > from) {
        text.append(line, from, Math.min(to, line.length())).append('\n');
      }
    }
    return text.toString();
  }

  private static List<String> calls(String column) {
    return column
        .lines()
        .map(String::stripTrailing)
        .filter(line -> line.matches("[A-Z][A-Za-z]+\\(.*"))
        .map(line -> line.substring(0, line.indexOf('(')))
        .toList();
  }

  @Test
  void readmeShowsTheTranscript() throws IOException {
    CommandRun run = CommandRun.of("analyze", "-q", "--format", "win32", TWO_PROGRAMS);
    assertThat(Files.readString(Path.of("..", "README.md"))).contains(run.out().strip());
  }

  @Test
  void transcriptIsTheSameForAnyNumberOfThreads() throws IOException {
    byte[] capture = Files.readAllBytes(FIXTURES.resolve("pipe/smb1-fid-reuse/input.pcap"));
    String alone = transcript(capture, 1);
    assertThat(alone.split("\n\n")).hasSize(3);
    assertThat(transcript(capture, 4)).isEqualTo(alone);
  }

  @Test
  void messagesStayWithTheirCallsWhenSomeAreLeftOut() {
    CommandRun run =
        CommandRun.of("analyze", "-q", "--format", "win32", "--limit", "pipe_calls=4", CONSOLE);
    assertThat(run.out())
        .contains("WriteFile(hPipe, {01 00 00 00 64}, 5)", "... 2 more calls ...")
        .contains("WriteFile(hPipe, {02 00 00 00 0d 0a}, 6)")
        .doesNotContain("{01 00 00 00 69}");
  }

  private static String transcript(byte[] capture, int threads) {
    return CommandRun.withInput(
            new ByteArrayInputStream(capture),
            "analyze",
            "-q",
            "--threads",
            threads,
            "--format",
            "win32",
            "-")
        .out();
  }

  @Test
  void pipesOfSeveralCapturesGoToFiles() throws IOException {
    Path to = directory.resolve("new").resolve("deep");
    CommandRun run =
        CommandRun.of(
            "analyze", "-q", "-e", "stats", "--extract-pipes", to, TWO_PROGRAMS, CONSOLE, PIECES);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    Map<String, String> files = files(to);
    assertThat(files.keySet())
        .allMatch(name -> name.matches("[0-9.]+-[A-Za-z0-9-]+-to_(server|client)(-console)?.bin"));
    assertThat(files.values()).contains("Hello, pipe", "Good bye.", "dir\r\n");
    assertThat(files).hasSize(8);
  }

  @Test
  void filesAreTheSameForAnyNumberOfThreadsAndReplaceOldOnes() throws IOException {
    byte[] capture = Files.readAllBytes(CONSOLE);
    Path to = Files.createDirectory(directory.resolve("out"));
    extract(capture, to, 1);
    Map<String, String> first = files(to);
    for (Path file : Files.list(to).toList()) {
      Files.writeString(file, "old");
    }
    extract(capture, to, 4);
    assertThat(files(to)).isEqualTo(first).hasSize(4);
  }

  private static void extract(byte[] capture, Path to, int threads) {
    ByteArrayInputStream in = new ByteArrayInputStream(capture);
    CommandRun run =
        CommandRun.withInput(in, "analyze", "-q", "--threads", threads, "--extract-pipes", to, "-");
    assertThat(run.status()).isZero();
  }

  @Test
  void directoryThatCannotBeMadeIsTold() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    CommandRun run =
        CommandRun.of("analyze", "-q", "--extract-pipes", file.resolve("below"), CONSOLE);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("pipescope: cannot write ");
    assertThat(run.errLines()).hasSize(1);
  }

  private static Map<String, String> files(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(directory)) {
      for (Path file : all.toList()) {
        files.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
