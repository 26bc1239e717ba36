package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DissectCommandTest {
  @TempDir private Path directory;
  private Path capture;

  @BeforeEach
  void makeCapture() throws IOException {
    capture = Files.write(directory.resolve("tiny.pcap"), TinyCapture.frames(3));
  }

  @Test
  void showsEveryLayerWithPlaceNameAndValue() {
    CommandRun run = CommandRun.of("dissect", capture);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Frame 1  2024-03-01T12:00:00.000000Z  54 bytes")
        .contains("ethernet_header  Ethernet II", "ipv4_header", "tcp_header", "tcp_analysis")
        .containsPattern("\n +26-29 +source_address +192\\.0\\.2\\.1\n")
        .containsPattern("\n +47\\.6 +syn +true\n")
        .containsPattern("\n +state +SYN-SENT\n");
  }

  @Test
  void showsOnlyTheFramesThatAreWanted() {
    assertThat(CommandRun.of("dissect", "--frame", "2-3", capture).out())
        .contains("Frame 2 ", "Frame 3 ")
        .doesNotContain("Frame 1 ");
    assertThat(CommandRun.of("dissect", "--flow", "2", capture).out())
        .contains("Frame 2 ")
        .doesNotContain("Frame 1 ", "Frame 3 ");
  }

  @Test
  void hexMarksTheBytesOfAField() {
    CommandRun run =
        CommandRun.of("dissect", "--frame", "1", "--hex", "--mark", "tcp_header.window", capture);
    assertThat(run.out()).contains("frame, 54 bytes", "[04 00]00 00");
  }

  @Test
  void summaryHasALineForEachPacket() {
    assertThat(CommandRun.of("dissect", "--summary", capture).lines())
        .hasSize(3)
        .allMatch(line -> line.contains("192.0.2.2:80") && line.contains("  tcp "));
  }

  @Test
  void docTellsWhatFieldsMean() {
    assertThat(CommandRun.of("dissect", "--doc", capture).out())
        .contains("Hops the datagram may still make.");
  }

  @Test
  void whatWasCutIsToldAndTheRestIsShown() {
    byte[] cut = java.util.Arrays.copyOf(TinyCapture.frames(2), TinyCapture.HEADER_LENGTH + 90);
    CommandRun run = CommandRun.withInput(new ByteArrayInputStream(cut), "dissect", "-");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("Frame 1 ", "tcp_header");
    assertThat(run.err()).contains("frame 2");
  }

  @Test
  void tellsWhatIsWrongWithNumbersOfFrames() {
    CommandRun run = CommandRun.of("dissect", "--frame", "3-1", capture);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("'3-1' ends before it begins");
  }

  @Test
  void filterKnowsStructuresShortNamesProtocolsAndNamesOfCodes() {
    String[] passing = {
      "tcp_header.syn && ip.src == 192.0.2.0/24",
      "ipv4_header.protocol == \"TCP\" && ip.proto == 6",
      "tcp.port in {80, 81} && !udp && ethernet_header",
      "tcp_analysis.client.state == \"SYN-SENT\"",
      "eth.dst matches \"^02:\""
    };
    for (String filter : passing) {
      assertThat(CommandRun.of("dissect", "--summary", "-Y", filter, capture).lines())
          .as(filter)
          .hasSize(3);
    }
    assertThat(CommandRun.of("dissect", "-Y", "smb2 || frame.number == 9", capture).out())
        .isEmpty();
  }

  @Test
  void filterThatIsNoneShowsWhereAndGuesses() {
    CommandRun run = CommandRun.of("dissect", "-Y", "tcp_header.windov > 1", capture);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean tcp_header.window?", "column 1");
  }

  @Test
  void fieldsAreListedWithTypeProtocolAndMeaning() {
    assertThat(CommandRun.of("fields", "tcp_header.win").out())
        .isEqualTo(
            "tcp_header.window\tinteger\ttcp\tBytes the sender will take, before scaling.\n");
    assertThat(CommandRun.of("fields", "--events", "flow_id").lines()).hasSize(1);
    assertThat(CommandRun.of("fields").lines()).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
  }
}
