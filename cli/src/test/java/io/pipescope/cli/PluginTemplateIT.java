package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The template of a plugin, built outside of the project as its README says, and used. */
@DisabledOnOs(OS.WINDOWS)
class PluginTemplateIT {
  private static final Path TEMPLATE = Path.of("../fixtures/plugin-template").toAbsolutePath();

  @TempDir private Path directory;

  @Test
  void buildsAndDissects() throws Exception {
    Path copy = copy();
    Path home = Files.createDirectories(directory.resolve("an installation"));
    Path launcher = install(home);

    Ended build = run(copy, copy.resolve("build").toString(), launcher.toString());
    assertThat(build.text).contains("made ").doesNotContain("warning");
    assertThat(build.status).isZero();

    Ended analysis =
        run(
            copy,
            launcher.toString(),
            "analyze",
            "-q",
            "--plugin-path",
            ".",
            "-e",
            "shout,anomaly",
            "example/input.pcap");
    assertThat(analysis.status).isZero();
    assertThat(analysis.text.lines()).hasSize(3);
    assertThat(analysis.text)
        .contains(
            "\"shout\":{\"id\":1,\"question\":\"hello\",\"answer\":\"HELLO\",\"request_frame\":4,\"response_frame\":5}",
            "\"question\":\"there?\",\"answer\":\"THERE?\",\"request_frame\":6,\"response_frame\":7",
            "\"question\":\"is anybody\"");

    Ended protocols = run(copy, launcher.toString(), "protocols", "--plugin-path", "shout.jar");
    assertThat(protocols.text).contains("shout\n", "TCP port 7007", "/shout.jar");
  }

  private Path copy() throws IOException {
    Path copy = directory.resolve("my plugin");
    try (Stream<Path> files = Files.walk(TEMPLATE)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            copy.resolve(TEMPLATE.relativize(file).toString()),
            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return copy;
  }

  /** {@code bin} beside {@code lib}. */
  private static Path install(Path home) throws IOException {
    Path lib = Files.createDirectories(home.resolve("lib"));
    try (Stream<Path> files = Files.list(Path.of("target/lib"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jar")).toList()) {
        Files.copy(file, lib.resolve(file.getFileName()));
      }
    }
    Path launcher = Files.createDirectories(home.resolve("bin")).resolve("pipescope");
    Files.copy(Path.of("pipescope"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    return launcher;
  }

  private record Ended(int status, String text) {}

  private Ended run(Path in, String... command) throws IOException, InterruptedException {
    Path said = Files.createTempFile(directory, "said", "");
    ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
    builder.environment().clear();
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PATH", "/usr/bin:/bin");
    Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(said));
  }
}
