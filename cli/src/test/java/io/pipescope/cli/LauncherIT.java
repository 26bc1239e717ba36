package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the launcher as a shell does, on the jars that this module's build has just made. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path LIB = MODULE.resolve("target/lib");

  /** A build that only tells that it ran: it copies the jars that are there already. */
  private static final String FAKE_MAVEN =
      """
      #!/bin/sh
      echo 'noise of the build'
      echo "$@" >>"$FAKE_MAVEN_LOG"
      [ -z "${FAKE_MAVEN_FAILS:-}" ] || { echo '[ERROR] broken on purpose'; exit 1; }
      sleep 0.3
      mkdir -p "$FAKE_MAVEN_ROOT/cli/target/lib"
      cp "$FAKE_MAVEN_JARS"/*.jar "$FAKE_MAVEN_ROOT/cli/target/lib"
      touch "$FAKE_MAVEN_ROOT/cli/target/built"
      """;

  @TempDir private Path directory;
  private Path capture;

  private record Ended(int status, String out, String err) {}

  @BeforeEach
  void writeCapture() throws IOException {
    capture = Files.write(directory.resolve("tiny.pcap"), TinyCapture.frames(2));
  }

  private Ended run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(directory, "out", "");
    Path err = Files.createTempFile(directory, "err", "");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(directory.toFile());
    builder.environment().clear();
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PATH", "/usr/bin:/bin");
    environment.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Ended run(Path launcher, String... arguments) throws IOException, InterruptedException {
    return run(
        Map.of(),
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toArray(String[]::new));
  }

  /** An installation without sources: {@code bin} beside {@code lib}. */
  private Path install(String name) throws IOException {
    Path home = Files.createDirectories(directory.resolve(name));
    copyJars(Files.createDirectory(home.resolve("lib")));
    return copyLauncher(Files.createDirectory(home.resolve("bin")));
  }

  private static Path copyLauncher(Path into) throws IOException {
    Path launcher = Files.copy(MODULE.resolve("pipescope"), into.resolve("pipescope"));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    return launcher;
  }

  private static void copyJars(Path into) throws IOException {
    try (Stream<Path> files = Files.list(LIB)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jar")).toList()) {
        Files.copy(file, into.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void worksThroughLinksAndWithSpacesAndWithoutAHome() throws Exception {
    Path launcher = install("an installation");
    Path relative = directory.resolve("some links");
    Files.createDirectory(relative);
    Files.createSymbolicLink(relative.resolve("one"), Path.of("../an installation/bin/pipescope"));
    Path link = Files.createSymbolicLink(directory.resolve("two"), relative.resolve("one"));
    Ended direct = run(launcher, "analyze", "-q", "tiny.pcap");
    assertThat(direct.status).isZero();
    assertThat(direct.err).isEmpty();
    assertThat(direct.out).contains("\"frames\":2");
    assertThat(run(link, "analyze", "-q", "tiny.pcap")).isEqualTo(direct);
    assertThat(
            run(
                Map.of(),
                "sh",
                "-c",
                "cd 'an installation/bin' && sh pipescope analyze -q ../../tiny.pcap"))
        .isEqualTo(direct);
  }

  @Test
  void findsTheSameDissectorsWithAListAndWithout() throws Exception {
    Path without = install("without");
    Path with = install("with");
    Path list = with.resolveSibling("../lib/providers").normalize();
    Files.copy(LIB.resolve("providers"), list);
    for (String command : List.of("protocols", "schema")) {
      Ended found = run(without, command);
      assertThat(found.status).isZero();
      assertThat(run(with, command)).isEqualTo(found);
    }
    Files.writeString(list, "no.such.Provider\n");
    assertThat(run(with, "protocols")).isEqualTo(run(without, "protocols"));
    Files.writeString(list, "io.pipescope.smb.SmbProvider\n");
    assertThat(run(with, "protocols").out).contains("smb").doesNotContain("telnet");
  }

  @Test
  void readsFilesWithAnyNameWithoutALocale() throws Exception {
    Files.copy(capture, directory.resolve("gr\u00fc\u00dfe \u4e2d.pcap"));
    Ended ended = run(Map.of(), "sh", "-c", install("here") + " analyze -q gr*.pcap");
    assertThat(ended.status).isZero();
    assertThat(ended.out).contains("\"file\":\"gr\u00fc\u00dfe \u4e2d.pcap\"");
  }

  @Test
  void ignoresAnArchiveThatDoesNotFit() throws Exception {
    Path launcher = install("here");
    Path lib = launcher.resolveSibling("../lib").normalize();
    Ended without = run(launcher, "analyze", "-q", capture.toString());
    Ended made =
        run(
            Map.of("PIPESCOPE_ARCHIVE", "make"),
            launcher.toString(),
            "analyze",
            "-q",
            capture.toString());
    assertThat(made.status).isZero();
    Path archive;
    try (Stream<Path> files = Files.list(lib)) {
      archive =
          files.filter(each -> each.toString().matches(".*\\.(jsa|aot)")).findFirst().orElseThrow();
    }
    assertThat(run(launcher, "analyze", "-q", capture.toString())).isEqualTo(without);

    byte[] good = Files.readAllBytes(archive);
    Files.setLastModifiedTime(
        lib.resolve("pipescope.jar"), FileTime.fromMillis(1_000_000_000_000L));
    assertThat(run(launcher, "analyze", "-q", capture.toString())).isEqualTo(without);
    List<byte[]> bad = new ArrayList<>();
    bad.add(new byte[0]);
    bad.add(new byte[100_000]);
    bad.add(Arrays.copyOf(good, good.length / 2));
    for (byte[] content : bad) {
      Files.delete(archive);
      Files.write(archive, content);
      assertThat(run(launcher, "analyze", "-q", capture.toString())).isEqualTo(without);
    }
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() throws Exception {
    Files.write(directory.resolve("large.pcap"), TinyCapture.frames(20_000));
    String pipeline =
        "{ '" + install("here") + "' analyze large.pcap; echo $? >status; } | head -n 1";
    Ended ended = run(Map.of(), "sh", "-c", pipeline);
    assertThat(ended.out.lines()).hasSize(1);
    assertThat(ended.err).isEmpty();
    assertThat(directory.resolve("status")).hasContent("0");
  }

  @Test
  void readsThroughAPipeWhatItReadsFromAFile() throws Exception {
    Path launcher = install("here");
    Ended file = run(launcher, "analyze", "-q", "tiny.pcap");
    for (String pipe :
        new String[] {"cat tiny.pcap", "gzip -c tiny.pcap", "(sleep 0.2; cat tiny.pcap)"}) {
      Ended piped = run(Map.of(), "sh", "-c", pipe + " | '" + launcher + "' analyze -q -");
      assertThat(piped.err()).isEmpty();
      assertThat(piped.status()).isZero();
      assertThat(piped.out().replace("\"file\":\"-\"", "\"file\":\"tiny.pcap\""))
          .isEqualTo(file.out());
    }
  }

  @Test
  void tellsThatTheDiskIsFull() throws Exception {
    assumeThat(Path.of("/dev/full")).exists();
    Ended ended = run(Map.of(), "sh", "-c", install("here") + " analyze -q tiny.pcap >/dev/full");
    assertThat(ended.status).isEqualTo(2);
    assertThat(ended.err)
        .isEqualTo("pipescope: cannot write to standard output: No space left on device\n");
  }

  @Test
  void writesWhatHappensOnAnInterfaceUntilItIsStopped() throws Exception {
    Path launcher = install("here");
    Path out = directory.resolve("live.ndjson");
    Path err = directory.resolve("live.err");
    try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      String filter = "tcp port " + server.getLocalPort();
      String[] command = {
        launcher.toString(), "live", "-v", "-i", "lo", "-f", filter, "-o", out.toString()
      };
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process live = builder.redirectError(err.toFile()).start();
      while (live.isAlive() && !Files.readString(err).contains("capturing on lo")) {
        Thread.sleep(20);
      }
      assumeThat(live.isAlive()).as("libpcap and the right to capture: %s", err).isTrue();
      new Socket(server.getInetAddress(), server.getLocalPort()).close();
      server.accept().close();
      Thread.sleep(500);
      assertThat(out).doesNotExist();
      live.destroy();
      assertThat(live.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(live.exitValue()).isZero();
    }
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0)).contains("\"event_type\":\"flow\"", "\"file\":\"lo\"");
    assertThat(lines.get(lines.size() - 1)).contains("\"flows\":1");
  }

  @Test
  void givesOptionsToJava() throws Exception {
    Ended ended =
        run(
            Map.of("PIPESCOPE_JAVA_OPTS", "-Xmx64m -XX:+UseParallelGC -XshowSettings:vm"),
            install("here").toString(),
            "--version");
    assertThat(ended.err).contains("64.00M");
  }

  @Test
  void saysWhatIsWrongWithJava() throws Exception {
    String launcher = install("here").toString();
    Ended none =
        run(Map.of("JAVA_HOME", "", "PATH", bin().toString()), "/bin/sh", launcher, "--version");
    assertThat(none.status).isEqualTo(3);
    assertThat(none.err).contains("no java is on the PATH");
    Ended wrong = run(Map.of("JAVA_HOME", "/nowhere"), launcher, "--version");
    assertThat(wrong.err)
        .isEqualTo("pipescope: JAVA_HOME is /nowhere, but there is no bin/java in it.\n");
    Path old = Files.createDirectories(directory.resolve("jdk8"));
    Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"1.8.0_292\"\n");
    script(Files.createDirectory(old.resolve("bin")).resolve("java"), "#!/bin/sh\nexit 9\n");
    Ended outdated = run(Map.of("JAVA_HOME", old.toString()), launcher, "--version");
    assertThat(outdated.status).isEqualTo(3);
    assertThat(outdated.err).contains("17 or newer", "is Java 1.8.0_292");
  }

  @Test
  void findsJavaOnThePath() throws Exception {
    Path bin = bin();
    Path java = bin.resolve("java");
    Files.createSymbolicLink(java, Path.of(System.getProperty("java.home"), "bin/java"));
    Ended ended =
        run(
            Map.of("JAVA_HOME", "", "PATH", bin + ":/usr/bin:/bin"),
            install("here").toString(),
            "analyze",
            "-q",
            "tiny.pcap");
    Files.delete(java);
    assertThat(ended.status).isZero();
    assertThat(ended.err).isEmpty();
  }

  @Test
  void buildsFirstWhatIsNotBuiltOrOlderThanItsSources() throws Exception {
    Path root = checkout();
    String launcher = root.resolve("cli/pipescope").toString();
    Map<String, String> environment = fakeMaven(root);
    Ended first = run(environment, launcher, "analyze", "-q", "tiny.pcap");
    assertThat(first.status).isZero();
    assertThat(first.out).contains("\"frames\":2").doesNotContain("noise");
    assertThat(first.err.lines()).hasSize(1);
    assertThat(first.err).startsWith("pipescope: building from the sources");
    assertThat(builds()).isEqualTo(1);

    Ended second = run(environment, launcher, "analyze", "-q", "tiny.pcap");
    assertThat(second).isEqualTo(new Ended(0, first.out, ""));
    assertThat(builds()).isEqualTo(1);

    Files.writeString(root.resolve("ksy/src/test/Some.java"), "tests do not matter");
    run(environment, launcher, "--version");
    assertThat(builds()).isEqualTo(1);

    Files.delete(root.resolve("ksy/src/main/Some.java"));
    run(environment, launcher, "--version");
    assertThat(builds()).isEqualTo(2);
    run(environment, launcher, "--version");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void buildsOnceWhenSeveralAreStarted() throws Exception {
    Path root = checkout();
    String start = "'" + root.resolve("cli/pipescope") + "' analyze -q tiny.pcap & ";
    Ended ended = run(fakeMaven(root), "sh", "-c", start.repeat(3) + "wait");
    assertThat(ended.out.lines().filter(line -> line.contains("\"frames\":2"))).hasSize(3);
    assertThat(builds()).isEqualTo(1);
    assertThat(root.resolve("cli/target/build.lock")).doesNotExist();
  }

  @Test
  void tellsWhyABuildFailed() throws Exception {
    Path root = checkout();
    Map<String, String> environment = new HashMap<>(fakeMaven(root));
    environment.put("FAKE_MAVEN_FAILS", "yes");
    Ended ended = run(environment, root.resolve("cli/pipescope").toString(), "--version");
    assertThat(ended.status).isEqualTo(3);
    assertThat(ended.out).isEmpty();
    assertThat(ended.err)
        .contains("[ERROR] broken on purpose", root.resolve("cli/target/build.log").toString())
        .doesNotContain("noise");
    assertThat(root.resolve("cli/target/build.lock")).doesNotExist();
  }

  private int builds() throws IOException {
    Path log = directory.resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  private Path checkout() throws IOException {
    Path root = directory.resolve("a checkout");
    for (String module : List.of("ksy/src/main", "ksy/src/test", "dissectors", "cli")) {
      Files.createDirectories(root.resolve(module));
    }
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.writeString(root.resolve("cli/pom.xml"), "<project/>");
    Files.writeString(root.resolve("ksy/src/main/Some.java"), "class Some {}");
    copyLauncher(root.resolve("cli"));
    copyJars(Files.createDirectory(directory.resolve("jars")));
    return root;
  }

  private Map<String, String> fakeMaven(Path root) throws IOException {
    Path bin = bin();
    script(bin.resolve("mvn"), FAKE_MAVEN);
    return Map.of(
        "PATH", bin + ":/usr/bin:/bin",
        "FAKE_MAVEN_LOG", directory.resolve("builds").toString(),
        "FAKE_MAVEN_JARS", directory.resolve("jars").toString(),
        "FAKE_MAVEN_ROOT", root.toString());
  }

  private Path bin() throws IOException {
    return Files.createDirectories(directory.resolve("some bin"));
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
