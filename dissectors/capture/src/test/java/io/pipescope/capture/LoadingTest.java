package io.pipescope.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Limits;
import io.pipescope.api.Packet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded, and what is said on the way, in a Java of its own. */
class LoadingTest {
  @TempDir Path directory;

  @Test
  void readingFilesLoadsNeitherPcap4jNorJna() throws Exception {
    String said = runJava(List.of("-Xlog:class+load:stdout"), "read");
    assertThat(said).contains("frames: 1").contains("io.pipescope.capture.PcapReader");
    assertThat(said).doesNotContain("org.pcap4j").doesNotContain("com.sun.jna");
  }

  @Test
  void readingFilesSaysNothing() throws Exception {
    assertThat(runJava(List.of(), "read")).isEqualTo("frames: 1\n");
  }

  @Test
  void missingLibpcapIsSaidInOneSentence() throws Exception {
    String missing = "-Dorg.pcap4j.core.pcapLibName=" + directory.resolve("nosuch.so");
    for (String what : List.of("filter", "pcap4j", "live")) {
      assertThat(runJava(List.of(missing), what))
          .startsWith("LibpcapMissingException: libpcap cannot be loaded: install ")
          .hasLineCount(1)
          .contains("Debian", "Fedora", "macOS", "Windows");
    }
  }

  private String runJava(List<String> options, String what) throws Exception {
    Path file = directory.resolve("a.pcap");
    Files.write(file, PcapBuilder.microseconds().record(1, 2, "0a").toByteArray());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(LoadingTest.class.getName(), what, file.toString()));
    Path errors = directory.resolve("stderr");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    byte[] said = process.getInputStream().readAllBytes();
    process.waitFor();
    if (what.equals("read")) {
      assertThat(errors).isEmptyFile();
    }
    return new String(said, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** Runs in the other Java: first what to do, then a capture. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    try {
      switch (arguments[0]) {
        case "filter" -> BpfFilter.compile("tcp");
        case "pcap4j" -> Pcap4jSource.open(file);
        case "live" -> LiveSource.open("lo", "", 100, false);
        default -> System.out.println("frames: " + countFrames(file));
      }
    } catch (LibpcapMissingException e) {
      System.out.println("LibpcapMissingException: " + e.getMessage());
    }
  }

  private static long countFrames(Path file) throws IOException {
    try (CaptureSource source = CaptureSource.open(file, Limits.DEFAULT);
        CaptureReader reader = source.newReader()) {
      Packet packet = new Packet(anomaly -> {});
      while (reader.next(packet)) {
        // only counted
      }
      return reader.end().frames();
    }
  }
}
