package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installs pipescope from the archive that the release profile makes, in an empty environment. */
class ReleaseCheck {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @TempDir private Path directory;
  private Path home;

  @BeforeEach
  void unpack() throws Exception {
    Path archive;
    try (Stream<Path> files = Files.list(TARGET)) {
      archive = files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
    }
    assertThat(archive.resolveSibling(archive.getFileName().toString().replace(".tar.gz", ".zip")))
        .isNotEmptyFile();
    run("tar", "-xzf", archive.toString());
    try (Stream<Path> files = Files.list(directory)) {
      home = files.findFirst().orElseThrow();
    }
  }

  private String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PATH", "/usr/bin:/bin");
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(err).isZero();
    return out;
  }

  @Test
  void runs() throws Exception {
    String launcher = home.resolve("bin/pipescope").toString();

    assertThat(run(launcher, "--version")).containsPattern("pipescope \\S+ \\(commit [0-9a-f]{12}");
    run(launcher, "fixtures", "export", "--tag", "protocol:smb2", "captures");
    assertThat(run(launcher, "analyze", "-q", "captures/smb2/create-close/input.pcap"))
        .isEqualTo(
            Files.readString(directory.resolve("captures/smb2/create-close/expected.ndjson")));
  }

  @Test
  void hasWhatBelongsToAnInstallation() throws Exception {
    for (String file :
        List.of(
            "LICENSE",
            "README.md",
            "THIRD-PARTY.txt",
            "sbom.cdx.json",
            "lib/providers",
            "share/man/man1/pipescope.1",
            "share/bash-completion/completions/pipescope")) {
      assertThat(home.resolve(file)).isNotEmptyFile();
    }
    String notices = Files.readString(home.resolve("THIRD-PARTY.txt"));
    String materials = Files.readString(home.resolve("sbom.cdx.json"));
    assertThat(materials).contains("\"bomFormat\" : \"CycloneDX\"");
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".jar") && !name.startsWith("pipescope"))
          .extracting(name -> name.replaceFirst("-[0-9].*", ""))
          .isNotEmpty()
          .allSatisfy(
              name -> {
                assertThat(notices).contains(":" + name + ":");
                assertThat(materials).contains("\"name\" : \"" + name + "\"");
              });
    }
  }
}
