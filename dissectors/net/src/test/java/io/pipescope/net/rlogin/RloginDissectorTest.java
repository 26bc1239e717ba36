package io.pipescope.net.rlogin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import io.pipescope.api.Likelihood;
import io.pipescope.api.Payload;
import io.pipescope.net.Dialogue;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RloginDissectorTest {
  private static final String START = "\000bob\000root\000xterm/38400\000";
  private static final String WINDOW = "\377\377ss\000\030\000\120\002\200\001\340";

  private final RloginProvider provider = new RloginProvider();

  private static Dialogue session() {
    return new Dialogue()
        .client("\000")
        .client(START.substring(1))
        .server("\000")
        .serverOutOfBand(0x80)
        .client(WINDOW + "ls\r")
        .server("Password: ")
        .serverOutOfBand(0x12)
        .server("text")
        .client("\377" + WINDOW);
  }

  private static List<Rlogin> rlogins(List<Payload> events) {
    return events.stream().map(event -> ((RloginEvent) event).rlogin()).toList();
  }

  @Test
  void startSaysWhoLogsIn() {
    Rlogin first = rlogins(session().play(provider)).get(0);
    assertThat(first.start())
        .contains(
            new Rlogin.Start(
                "bob",
                "root",
                "xterm",
                Optional.of("38400"),
                Optional.of("accepted"),
                2,
                OptionalLong.of(3)));
  }

  @Test
  void controlBytesAndWindowSizesAreTold() {
    List<Rlogin> events = rlogins(session().play(provider));
    assertThat(events.stream().map(Rlogin::type))
        .containsExactly("start", "control", "window_size", "control", "window_size");
    assertThat(events.get(1).controls()).containsExactly("window_size_request");
    assertThat(events.get(1).streamOffset()).isEqualTo(1);
    assertThat(events.get(2).window()).contains(new Rlogin.WindowSize(24, 80, 640, 480));
    assertThat(events.get(2).streamOffset()).isEqualTo(START.length());
    assertThat(events.get(3).controls()).containsExactly("discard", "raw");
    assertThat(events.get(3).code()).contains("0x12");
  }

  @Test
  void controlBytesAreFoundInLineToo() {
    Dialogue dialogue =
        new Dialogue().client(START).serverUrgent("\000\200", 1).serverUrgent("ab\002c", 2);
    List<Rlogin> events = rlogins(dialogue.play(provider));
    assertThat(events.stream().flatMap(event -> event.controls().stream()))
        .containsExactly("window_size_request", "discard");
    assertThat(events.get(0).start().orElseThrow().answer()).contains("accepted");
    assertThat(dialogue.play(provider, 1, Integer.MAX_VALUE)).isEqualTo(dialogue.play(provider));
  }

  @Test
  void controlByteIsNoAnswer() {
    List<Rlogin> events =
        rlogins(new Dialogue().client(START).serverUrgent("\002\001no\r\n", 0).play(provider));
    assertThat(events.get(1).start().orElseThrow().answer()).contains("refused");
  }

  @Test
  void everySegmentationGivesTheSameEvents() {
    List<Payload> whole = session().play(provider);
    for (int piece = 1; piece < 25; piece++) {
      assertThat(session().play(provider, piece, Integer.MAX_VALUE)).isEqualTo(whole);
    }
  }

  @Test
  void everyPrefixCanBeRead() {
    int full = session().play(provider).size();
    for (int total = 1; total < session().length(); total++) {
      assertThat(session().play(provider, 2, total)).hasSizeLessThanOrEqualTo(full);
    }
    Dialogue cut = new Dialogue().client(START.substring(0, 9));
    assertThat(cut.play(provider)).isEmpty();
    assertThat(cut.anomalies()).containsExactly("truncated.rlogin_start");
  }

  @Test
  void unansweredStartIsToldAtTheEnd() {
    List<Rlogin> events = rlogins(new Dialogue().client(START).play(provider));
    assertThat(events.get(0).start().orElseThrow().answer()).isEmpty();
  }

  @Test
  void startWithoutEndIsBounded() {
    Dialogue dialogue = new Dialogue().client("\000" + "A".repeat(1 << 20) + WINDOW);
    assertThat(rlogins(dialogue.play(provider)).get(0).type()).isEqualTo("window_size");
    assertThat(dialogue.anomalies()).containsExactly("malformed.rlogin_start");
  }

  @Test
  void sessionsSeenFromTheMiddleAreRead() {
    Dialogue dialogue = new Dialogue().client("ls\r" + WINDOW).server("$ ");
    assertThat(rlogins(dialogue.play(provider))).hasSize(1);
    assertThat(dialogue.anomalies()).isEmpty();
  }

  @Test
  void manyWindowSizesAreBounded() {
    Dialogue dialogue = new Dialogue().client(START + WINDOW.repeat(3_000));
    assertThat(dialogue.play(provider)).hasSize(RloginDissector.MAX_EVENTS + 1);
    assertThat(dialogue.anomalies()).containsExactly("limit.rlogin_events");
  }

  @Test
  void gapInTheStartIsTruncation() {
    Dialogue dialogue =
        new Dialogue().client(START.substring(0, 4)).lose(Direction.TO_SERVER, 3).client(WINDOW);
    assertThat(rlogins(dialogue.play(provider)).get(0).type()).isEqualTo("window_size");
    assertThat(dialogue.anomalies()).containsExactly("truncated.rlogin_start");
  }

  @Test
  void binaryGarbageIsRead() {
    byte[] bytes = new byte[1 << 16];
    new Random(5).nextBytes(bytes);
    bytes[0] = 0;
    String garbage = new String(bytes, ISO_8859_1);
    Dialogue dialogue = new Dialogue().client(garbage).server(garbage).serverUrgent(garbage, 9);
    assertThat(dialogue.play(provider, 100, Integer.MAX_VALUE)).hasSizeLessThan(10);
  }

  private static Likelihood probe(Direction direction, String head) {
    return new RloginProvider().probe(direction, ByteBuffer.wrap(head.getBytes(ISO_8859_1)));
  }

  @Test
  void startIsRecognised() {
    assertThat(probe(Direction.TO_SERVER, START)).isEqualTo(Likelihood.CERTAIN);
    assertThat(probe(Direction.TO_SERVER, "\000")).isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe(Direction.TO_SERVER, "\000\000\000\205\377SMBr\000\000\000\000"))
        .isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe(Direction.TO_CLIENT, START)).isEqualTo(Likelihood.POSSIBLE);
  }
}
