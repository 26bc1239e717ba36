package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.pipescope.capture.BpfFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {
  @TempDir private Path directory;
  private Path capture;

  @BeforeEach
  void writeCapture() throws IOException {
    capture = Files.write(directory.resolve("three.pcap"), TinyCapture.frames(3));
  }

  @Test
  void writesEventsToStandardOutputAndTheSummaryToStandardError() {
    CommandRun run = CommandRun.of("analyze", capture);
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(4).allMatch(line -> line.startsWith("{"));
    assertThat(run.lines().get(0)).contains("\"event_type\":\"flow\"", "\"file\":\"three.pcap\"");
    assertThat(run.stats()).contains("\"frames\":3", "\"flows\":3");
    assertThat(run.err()).contains("Frames     3");
  }

  @Test
  void saysNothingWhenAskedToBeQuiet() {
    assertThat(CommandRun.of("analyze", "-q", capture).err()).isEmpty();
  }

  @Test
  void writesOneDocumentAsJson() {
    assertThat(CommandRun.of("analyze", "--format", "json", capture).out())
        .startsWith("{\"events\":[")
        .contains("],\"summary\":{")
        .endsWith("}\n");
  }

  @Test
  void writesOnlyTheEventsThatAreWanted() {
    assertThat(CommandRun.of("analyze", "-e", "stats", capture).lines()).hasSize(1);
    assertThat(CommandRun.of("analyze", "--events", "flow,anomaly", capture).lines()).hasSize(3);
  }

  @Test
  void readsWhatIsBeforeTheEndOfACaptureCutShort() throws IOException {
    byte[] whole = TinyCapture.frames(3);
    Path cut = Files.write(directory.resolve("cut.pcap"), Arrays.copyOf(whole, whole.length - 9));
    CommandRun run = CommandRun.of("analyze", "-q", cut, capture);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("pipescope: " + cut + ": ");
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.stats()).contains("\"files\":2", "\"frames\":5", "\"truncated_files\":1");
  }

  @Test
  void goesOnAfterInputsThatAreNoCaptures() throws IOException {
    Path text = Files.writeString(directory.resolve("notes.txt"), "not a capture at all");
    Path empty = Files.createFile(directory.resolve("empty.pcap"));
    CommandRun run =
        CommandRun.of("analyze", "-q", text, empty, directory.resolve("absent.pcap"), capture);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errLines()).hasSize(3).allMatch(line -> line.startsWith("pipescope: "));
    assertThat(run.err()).contains("notes.txt", "empty.pcap", "absent.pcap");
    assertThat(run.stats()).contains("\"files\":1", "\"frames\":3");
  }

  @Test
  void takesCapturesOfADirectoryInTheOrderOfTheirNames() throws IOException {
    Path deep = Files.createDirectories(directory.resolve("all/b/deep"));
    Files.write(directory.resolve("all/c.dump"), TinyCapture.frames(1));
    Files.write(deep.resolve("x.pcap"), TinyCapture.frames(1));
    Files.write(directory.resolve("all/a.pcap"), TinyCapture.frames(1));
    Files.writeString(directory.resolve("all/b/README"), "Captures of one frame");
    CommandRun run = CommandRun.of("analyze", "-q", "-e", "flow", directory.resolve("all"));
    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .extracting(line -> line.replaceAll(".*\"file\":\"([^\"]*)\".*", "$1"))
        .containsExactly("a.pcap", "x.pcap", "c.dump");
  }

  @Test
  void saysThatADirectoryHasNoCaptures() throws IOException {
    Path none = Files.createDirectory(directory.resolve("none"));
    CommandRun run = CommandRun.of("analyze", "-q", none);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errLines())
        .containsExactly("pipescope: " + none + ": there are no captures in it");
  }

  @Test
  void readsStandardInput() {
    ByteArrayInputStream in = new ByteArrayInputStream(TinyCapture.frames(2));
    CommandRun run = CommandRun.withInput(in, "analyze", "-q", "-");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(0)).contains("\"file\":\"-\"");
    assertThat(run.stats()).contains("\"frames\":2");
  }

  @Test
  void readsTheWindowOfTimeThatIsWanted() {
    assertThat(CommandRun.of("analyze", "--from", "2024-03-01T12:00:01Z", capture).stats())
        .contains("\"flows\":2");
    assertThat(CommandRun.of("analyze", "--from", "2024-03-01T13:00:01.5+01:00", capture).stats())
        .contains("\"flows\":1");
    assertThat(CommandRun.of("analyze", "--to", TinyCapture.START + ".5", capture).stats())
        .contains("\"flows\":1");
    assertThat(CommandRun.of("analyze", "--to", "2024-03-01T12:00:00Z", capture).stats())
        .contains("\"flows\":0");
  }

  @Test
  void readsSoManyFrames() {
    assertThat(CommandRun.of("analyze", "-c", "2", capture).stats()).contains("\"flows\":2");
  }

  @Test
  void looksOnlyAtFramesThatPassTheFilter() {
    assumeThat(libpcapIsThere()).isTrue();
    assertThat(CommandRun.of("analyze", "-f", "src port 49153", capture).stats())
        .contains("\"flows\":1");
    CommandRun none = CommandRun.of("analyze", "-f", "port and port", capture);
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.out()).isEmpty();
    assertThat(none.errLines()).hasSize(1);
    assertThat(none.err()).startsWith("pipescope: invalid filter \"port and port\": ");
  }

  @Test
  void readsTheSameThroughPcap4j() {
    assumeThat(libpcapIsThere()).isTrue();
    CommandRun run = CommandRun.of("analyze", "-q", "--reader", "pcap4j", capture);
    assertThat(run.status()).isZero();
    assertThat(run.stats()).isEqualTo(CommandRun.of("analyze", "-q", capture).stats());
  }

  private static boolean libpcapIsThere() {
    try {
      BpfFilter.compile("tcp").close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void tellsWhatItDoesWhenAsked() throws IOException {
    Files.writeString(directory.resolve("notes.txt"), "no capture");
    String told = CommandRun.of("analyze", "-v", "-q", directory).err();
    assertThat(told).contains(capture + ": reading it with 1 thread\n", "notes.txt: passed over");
    assertThat(CommandRun.of("analyze", "-q", directory).err()).isEmpty();
  }

  @Test
  void changesFromWhereOnFindingsSpeakUp() {
    Path flood = Path.of("../fixtures/alert/syn-flood/input.pcap");
    CommandRun usual = CommandRun.of("analyze", "-q", "-e", "alert", flood);
    assertThat(usual.out()).contains("ps.tcp.syn_flood");
    CommandRun patient =
        CommandRun.of(
            "analyze", "-q", "-e", "alert", "--threshold", "syn_flood_half_open=129", flood);
    assertThat(patient.status()).isZero();
    assertThat(patient.out()).doesNotContain("ps.tcp.syn_flood");
  }

  @Test
  void keepsTheLimitsThatAreSet() {
    CommandRun run = CommandRun.of("analyze", "-q", "--limit", "frame_bytes=20", capture);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.stats()).contains("\"frames\":0");
  }

  @Test
  void hashesStreamsWhenAsked() {
    assertThat(CommandRun.of("analyze", capture).out()).doesNotContain("stream_sha256");
    assertThat(CommandRun.of("analyze", "--hash-streams", capture).out()).contains("stream_sha256");
  }

  @Test
  void showsControlCharactersOfFileNamesAsText() throws IOException {
    Path odd = Files.writeString(directory.resolve("\033[31mred"), "not a capture");
    assertThat(CommandRun.of("analyze", "-q", odd).err())
        .contains("\\x1b[31mred")
        .doesNotContain("\033");
  }

  @Test
  void doesTheSameForTurkishUsers() {
    CommandRun plain = CommandRun.of("analyze", "--limit", "conversation_idle_seconds=5", capture);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      CommandRun turkish =
          CommandRun.of("analyze", "--limit", "conversation_idle_seconds=5", capture);
      assertThat(turkish).isEqualTo(plain);
      assertThat(turkish.status()).isZero();
    } finally {
      Locale.setDefault(before);
    }
  }
}
