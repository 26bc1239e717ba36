package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can happen around the program while it runs. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultsIT {
  private static final Path LIB = Path.of("target/lib").toAbsolutePath();
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  /** More than a pipe and all buffers before it hold. */
  private static final int MANY_FRAMES = 40_000;

  @TempDir private Path directory;
  private final List<Process> started = new ArrayList<>();

  /** Also after a timeout: whoever waits for a program that hangs goes on when it is gone. */
  @AfterEach
  void endPrograms() {
    started.forEach(Process::destroyForcibly);
  }

  private Process start(String java, List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(java, "-Xmx256m"));
    command.addAll(options);
    command.addAll(List.of("-cp", LIB + "/*", "io.pipescope.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private Process start(String... arguments) throws IOException {
    return start(JAVA, List.of(), arguments);
  }

  private static String rest(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return out;
  }

  /**
   * Sends frames until the program is gone, with a signal somewhere in the middle.
   *
   * @param ripe whether it has come far enough for the signal
   */
  private static void feedAndKill(Process process, String signal, BooleanSupplier ripe)
      throws Exception {
    byte[] frames = TinyCapture.frames(MANY_FRAMES);
    byte[] more = Arrays.copyOfRange(frames, TinyCapture.HEADER_LENGTH, frames.length);
    try (OutputStream in = process.getOutputStream()) {
      in.write(frames);
      while (!ripe.getAsBoolean()) {
        in.write(more);
      }
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      while (process.isAlive()) {
        in.write(more);
      }
    } catch (IOException e) {
      // nobody reads on
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void writesWholeLinesWhenASignalEndsIt(String signal) throws Exception {
    Process process = start("analyze", "-q", "--limit", "conversations=256", "-");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Thread reader = reader(process.getInputStream(), out);
    feedAndKill(process, signal, () -> out.size() > 0);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    reader.join();

    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).endsWith("}\n");
    assertThat(text.lines()).isNotEmpty().allMatch(l -> l.startsWith("{\"") && l.endsWith("}"));
  }

  private static Thread reader(InputStream from, OutputStream to) {
    Thread reader =
        new Thread(
            () -> {
              try {
                from.transferTo(to);
              } catch (IOException e) {
                // the process is gone
              }
            });
    reader.start();
    return reader;
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void leavesTheOldFileWhenASignalEndsIt(String signal) throws Exception {
    Path old = Files.writeString(directory.resolve("events.ndjson"), "old\n");
    Process process = start("analyze", "-q", "-o", old.toString(), "-");
    feedAndKill(process, signal, () -> true);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();

    assertThat(old).hasContent("old\n");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(old);
    }
  }

  @Test
  void saysWhereAFileEndsThatIsCutWhileItIsRead() throws Exception {
    Path file = Files.write(directory.resolve("cut.pcap"), TinyCapture.frames(MANY_FRAMES));
    Process process = start("analyze", "-q", "--limit", "conversations=64", "cut.pcap");
    InputStream out = process.getInputStream();
    byte[] first = out.readNBytes(1); // it writes: from here on it waits for us to read
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(TinyCapture.HEADER_LENGTH + 100L * TinyCapture.RECORD_LENGTH + 7);
    }
    String text = new String(first, StandardCharsets.UTF_8) + rest(process);

    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(text.lines().toList())
        .last()
        .asString()
        .contains("\"stats\"", "truncated_files\":1");
    assertThat(text.lines()).allMatch(line -> line.startsWith("{\"") && line.endsWith("}"));
  }

  @Test
  void readsAFileThatGrowsToAnEndOfItsOwn() throws Exception {
    byte[] frames = TinyCapture.frames(MANY_FRAMES);
    Path file = Files.write(directory.resolve("growing.pcap"), frames);
    Process process = start("analyze", "-q", "--limit", "conversations=64", "growing.pcap");
    InputStream out = process.getInputStream();
    byte[] first = out.readNBytes(1);
    byte[] records = Arrays.copyOfRange(frames, TinyCapture.HEADER_LENGTH, frames.length);
    Files.write(file, records, StandardOpenOption.APPEND);
    String text = new String(first, StandardCharsets.UTF_8) + rest(process);

    assertThat(process.exitValue()).isZero();
    assertThat(text.lines().toList()).last().asString().contains("\"stats\"");
  }

  @Test
  void writesTheSameInEveryLocale() throws Exception {
    Files.write(directory.resolve("tiny.pcap"), TinyCapture.frames(20));
    String[] arguments = {"analyze", "-q", "--urgent-view", "inline", "tiny.pcap"};
    String usual = rest(start(arguments));
    List<List<String>> locales =
        List.of(
            List.of("-Duser.language=tr", "-Duser.country=TR"),
            List.of("-Duser.language=ar", "-Duser.country=EG"),
            List.of("-Dfile.encoding=US-ASCII", "-Dstdout.encoding=US-ASCII"));
    for (List<String> locale : locales) {
      assertThat(rest(start(JAVA, locale, arguments))).as("%s", locale).isEqualTo(usual);
    }
    assertThat(usual).contains("\"event_type\":\"stats\"");
  }

  @Test
  void writesTheSameOnEveryJdkThatIsInstalled() throws Exception {
    Files.write(directory.resolve("tiny.pcap"), TinyCapture.frames(20));
    String usual = rest(start("analyze", "-q", "tiny.pcap"));
    Path home = Path.of("/usr/lib/jvm");
    assumeThat(home).isDirectory();
    try (Stream<Path> installed = Files.list(home)) {
      for (Path jdk : installed.toList()) {
        Path java = jdk.resolve("bin/java");
        if (Files.isExecutable(java) && feature(jdk) >= 17) {
          Process process = start(java.toString(), List.of(), "analyze", "-q", "tiny.pcap");
          assertThat(rest(process)).as("%s", jdk).isEqualTo(usual);
        }
      }
    }
  }

  private static int feature(Path jdk) throws IOException {
    Path release = jdk.resolve("release");
    if (!Files.exists(release)) {
      return 0;
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.replaceAll("\\D+(\\d+).*", "$1"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }

  @Test
  void endsWhenLibpcapIsSomethingElse() throws Exception {
    Files.write(directory.resolve("tiny.pcap"), TinyCapture.frames(2));
    Files.writeString(directory.resolve("libpcap.so"), "this is no library");
    List<String> options =
        List.of(
            "-Dorg.pcap4j.core.pcapLibName=" + directory.resolve("libpcap.so"),
            "-Djna.library.path=" + directory);
    Process process = start(JAVA, options, "analyze", "-q", "-f", "tcp", "tiny.pcap");
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    rest(process);

    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(err).startsWith("pipescope: ").doesNotContain("\tat ");
  }

  @Test
  void fitsIntoATinyTerminal() throws Exception {
    Files.write(directory.resolve("tiny.pcap"), TinyCapture.frames(2));
    for (Map.Entry<String, String> size : Map.of("COLUMNS", "1", "LINES", "1").entrySet()) {
      ProcessBuilder builder =
          new ProcessBuilder(JAVA, "-cp", LIB + "/*", "io.pipescope.cli.Main", "help", "analyze");
      builder.environment().put(size.getKey(), size.getValue());
      Process process = builder.start();
      assertThat(rest(process)).contains("--decode-as");
      assertThat(process.exitValue()).isZero();
    }
  }
}
