package io.pipescope.net.telnet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import io.pipescope.api.Payload;
import io.pipescope.net.Dialogue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Bytes are written in octal: \377 IAC, \373 WILL, \374 WONT, \375 DO, \376 DONT, \372 SB, \360 SE.
 */
class TelnetDissectorTest {
  private final TelnetProvider telnet = new TelnetProvider();

  private static Dialogue session() {
    return new Dialogue()
        .client("\377\375\003\377\373\030\377\373\037")
        .server("\377\375\030\377\372\030\001\377\360\377\373\001")
        .client("\377\372\030\000xterm\377\360\377\372\037\000\120\001\377\377\377\360")
        .client("\377\372\047\000\000USER\001root\003X\002\001Y\001a\377\360")
        .server("login: ")
        .client("a\377\377b\r\000\r\n\377\371")
        .client("\377\364\377\375\006")
        .server("\377\373\006")
        .serverUrgent("lost\377", 4)
        .server("\362kept")
        .client("\377\366");
  }

  private static List<Telnet> telnets(List<Payload> events) {
    return events.stream().map(event -> ((TelnetEvent) event).telnet()).toList();
  }

  private static List<String> names(Telnet telnet) {
    return telnet.commands().stream()
        .map(c -> c.command() + c.option().map(o -> " " + o).orElse(""))
        .toList();
  }

  @Test
  void commandsWithoutDataBetweenThemAreOneEvent() {
    List<Telnet> events = telnets(session().play(telnet));
    assertThat(events.stream().map(TelnetDissectorTest::names))
        .containsExactly(
            List.of(
                "DO Suppress Go Ahead", "WILL Terminal Type", "WILL Negotiate About Window Size"),
            List.of("DO Terminal Type", "SB Terminal Type", "WILL Echo"),
            List.of(
                "SB Terminal Type", "SB Negotiate About Window Size", "SB New Environment Option"),
            List.of("IP", "DO Timing Mark"),
            List.of("WILL Timing Mark"),
            List.of("DM"),
            List.of("AYT"),
            List.of());
    assertThat(events.get(2).frames()).containsExactly(3L, 4L);
    assertThat(events.get(2).direction()).contains(Direction.TO_SERVER);
    assertThat(events.get(2).streamOffset()).hasValue(9);
  }

  @Test
  void subnegotiationsSayWhatTheTerminalIs() {
    List<Command> commands = telnets(session().play(telnet)).get(2).commands();
    Subnegotiation type = commands.get(0).parameters().orElseThrow();
    assertThat(type.qualifier()).contains("IS");
    assertThat(type.value()).contains("xterm");
    Subnegotiation window = commands.get(1).parameters().orElseThrow();
    assertThat(window.columns()).hasValue(80);
    assertThat(window.rows()).hasValue(0x01ff);
    assertThat(window.len()).isEqualTo(4);
    assertThat(commands.get(2).parameters().orElseThrow().environment())
        .containsExactly(
            new Subnegotiation.Variable("VAR", Optional.of("USER"), Optional.of("root")),
            new Subnegotiation.Variable("USERVAR", Optional.of("X\001Y"), Optional.of("a")));
  }

  @Test
  void totalsCountDataAndRoutineCommands() {
    List<Telnet> events = telnets(session().play(telnet));
    Totals totals = events.get(events.size() - 1).totals().orElseThrow();
    assertThat(totals.dataToserver()).isEqualTo(7);
    assertThat(totals.dataToclient()).isEqualTo(7 + 4 + 4);
    assertThat(totals.commands())
        .containsEntry("GA", 1L)
        .containsEntry("SB", 4L)
        .containsEntry("DM", 1L);
    assertThat(totals.synchs()).isEqualTo(1);
  }

  @Test
  void everySegmentationGivesTheSameEvents() {
    List<Payload> whole = session().play(telnet);
    for (int piece = 1; piece < 30; piece++) {
      assertThat(session().play(telnet, piece, Integer.MAX_VALUE)).isEqualTo(whole);
    }
  }

  @Test
  void everyPrefixCanBeRead() {
    for (int total = 1; total < session().length(); total++) {
      List<Telnet> events = telnets(session().play(telnet, 5, total));
      assertThat(events.get(events.size() - 1).type()).isEqualTo("totals");
    }
  }

  @Test
  void markOnIacEndsAtTheDataMarkBehindIt() {
    List<Telnet> events =
        telnets(new Dialogue().serverUrgent("\377", 0).server("\362text").play(telnet));
    assertThat(events.get(0).synch()).contains(new Synch(1, 1, 0, "IAC", OptionalLong.of(1), 0));
    assertThat(events.get(0).frames()).containsExactly(2L, 2L);
  }

  @Test
  void markOnDataMarkEndsThere() {
    List<Telnet> events =
        telnets(new Dialogue().client("\377").clientUrgent("\362", 0).play(telnet));
    assertThat(events.get(0).synch()).contains(new Synch(1, 2, 1, "DM", OptionalLong.of(1), 0));
  }

  @Test
  void dataUpToTheDataMarkIsFlushedAndCommandsAreKept() {
    List<Telnet> events =
        telnets(
            new Dialogue()
                .client("rm -rf")
                .clientUrgent("junk\377\364more\377\362", 4)
                .client("text")
                .play(telnet));
    assertThat(names(events.get(0))).containsExactly("IP", "DM");
    assertThat(events.get(0).synch())
        .contains(new Synch(1, 2, 10, "before", OptionalLong.of(17), 8));
  }

  @Test
  void dataMarkInFrontOfTheUrgentMarkDoesNotEndTheSynch() {
    List<Telnet> events =
        telnets(
            new Dialogue()
                .clientUrgent("\377\362ab\377\362", 5)
                .clientUrgent("cd\377\362", 3)
                .play(telnet));
    assertThat(names(events.get(0))).containsExactly("DM", "DM");
    assertThat(events.get(0).synch()).contains(new Synch(1, 1, 5, "DM", OptionalLong.of(5), 2));
    assertThat(events.get(1).synch()).contains(new Synch(1, 2, 9, "DM", OptionalLong.of(9), 2));
  }

  @Test
  void marksInRapidSuccessionMerge() {
    List<Telnet> events =
        telnets(
            new Dialogue().clientUrgent("\377", 0).clientUrgent("\362\377\362", 2).play(telnet));
    assertThat(events.get(0).synch()).contains(new Synch(2, 1, 3, "DM", OptionalLong.of(3), 0));
  }

  @Test
  void urgentDataWithoutDataMarkIsToldAtTheEnd() {
    List<Telnet> events = telnets(new Dialogue().clientUrgent("x", 0).client("yz").play(telnet));
    assertThat(events.get(0).synch())
        .contains(new Synch(1, 1, 0, "nowhere", OptionalLong.empty(), 3));
  }

  @Test
  void markOnBytesThatWereReadIsIgnored() {
    List<Telnet> events = telnets(new Dialogue().client("abc").clientUrgent("d", -2).play(telnet));
    assertThat(events).hasSize(1);
  }

  @Test
  void anotherCommandEndsASubnegotiation() {
    Dialogue dialogue = new Dialogue().client("\377\372\030\000vt\377\375\001");
    List<Telnet> events = telnets(dialogue.play(telnet));
    assertThat(names(events.get(0))).containsExactly("SB Terminal Type", "DO Echo");
    assertThat(dialogue.anomalies()).containsExactly("malformed.telnet_subnegotiation");
  }

  @Test
  void hostileSubnegotiationsAreBounded() {
    Dialogue dialogue =
        new Dialogue()
            .client("\377\372\377\360\377\372\037\000\377\360\377\372\047\002\377\360")
            .client("\377\372\030\000" + "A".repeat(1 << 20) + "\377\360\377\372\042");
    List<Command> commands = telnets(dialogue.play(telnet)).get(0).commands();
    assertThat(commands).hasSize(3);
    assertThat(commands.get(2).parameters().orElseThrow().len()).isEqualTo((1 << 20) + 1);
    assertThat(commands.get(2).parameters().orElseThrow().value().orElseThrow())
        .hasSizeLessThan(TelnetScanner.MAX_SUBNEGOTIATION);
    assertThat(dialogue.anomalies())
        .containsExactly(
            "malformed.telnet_subnegotiation",
            "malformed.telnet_subnegotiation",
            "limit.telnet_subnegotiation",
            "truncated.telnet_command");
  }

  @Test
  void secretsOfAuthenticationAreNotShown() {
    Command command =
        telnets(new Dialogue().client("\377\372\045\000\002\002secret\377\360").play(telnet))
            .get(0)
            .commands()
            .get(0);
    assertThat(command.optionCode()).isEqualTo(OptionalInt.of(37));
    assertThat(command.parameters().orElseThrow().data()).isEmpty();
  }

  @Test
  void userThatLoginTakesForAnOptionIsSuspicious() {
    Dialogue dialogue = new Dialogue().client("\377\372\047\000\000USER\001-froot\377\360");
    dialogue.play(telnet);
    assertThat(dialogue.anomalies()).containsExactly("suspicious.telnet_user");
  }

  @Test
  void whatIsEncryptedIsNotRead() {
    Dialogue dialogue =
        new Dialogue().client("\377\372\046\003\000\377\360\377\373\001").server("\377\373\001");
    List<Telnet> events = telnets(dialogue.play(telnet));
    assertThat(events.stream().map(TelnetDissectorTest::names))
        .containsExactly(List.of("SB Encryption Option"), List.of("WILL Echo"), List.of());
    assertThat(dialogue.anomalies()).containsExactly("unsupported.telnet_encrypted");
  }

  @Test
  void opaqueBytesAreCounted() {
    Dialogue dialogue = new Dialogue().server("\377\372\126\377\360abc").server("\377\373\001defg");
    List<Telnet> events = telnets(dialogue.play(telnet));
    assertThat(events.get(1).totals().orElseThrow().opaque()).isEqualTo(10);
    assertThat(telnets(dialogue.play(telnet, 2, Integer.MAX_VALUE))).isEqualTo(events);
  }

  @Test
  void commandsBehindAGapAreFound() {
    Dialogue dialogue =
        new Dialogue().client("\377\372\030\000vt").lose(Direction.TO_SERVER, 9).client("\377\365");
    assertThat(names(telnets(dialogue.play(telnet)).get(0))).containsExactly("AO");
    assertThat(dialogue.anomalies()).containsExactly("truncated.telnet_command");
  }

  @Test
  void manyCommandsAreManyInOneEventAndEventsAreBounded() {
    assertThat(telnets(new Dialogue().client("\377\364".repeat(100)).play(telnet))).hasSize(3);
    Dialogue flood = new Dialogue().client("x\377\364".repeat(5_000));
    List<Telnet> events = telnets(flood.play(telnet));
    assertThat(events).hasSize(TelnetSession.MAX_EVENTS + 1);
    assertThat(events.get(TelnetSession.MAX_EVENTS).totals().orElseThrow().suppressed())
        .isEqualTo(5_000 - TelnetSession.MAX_EVENTS);
    assertThat(flood.anomalies()).containsExactly("limit.telnet_events");
  }

  @Test
  void binaryGarbageIsRead() {
    byte[] bytes = new byte[1 << 18];
    new Random(7).nextBytes(bytes);
    Dialogue dialogue = new Dialogue().client(new String(bytes, ISO_8859_1));
    List<Telnet> events = telnets(dialogue.play(telnet, 1_000, Integer.MAX_VALUE));
    assertThat(events.get(events.size() - 1).type()).isEqualTo("totals");
    assertThat(dialogue.anomalies()).contains("malformed.telnet_command");
  }
}
