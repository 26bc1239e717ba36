package io.pipescope.net.ftp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import io.pipescope.api.Likelihood;
import io.pipescope.api.Payload;
import io.pipescope.net.Dialogue;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes are written in octal: \377 IAC, \364 IP, \362 DM. */
class FtpDissectorTest {
  private final FtpProvider provider = new FtpProvider();

  private static Dialogue session() {
    return new Dialogue()
        .server("220-Welcome\r\n 220 is no end\r\n220 FTP ready\r\n")
        .client("USER bob\r\n")
        .server("331 Password required\r\n")
        .client("pass hunter2\r\n")
        .server("530 Login incorrect: hunter2\r\n")
        .client("FEAT\r\n")
        .server("211-Features:\r\n MDTM\r\n SIZE\r\n211 End\r\n")
        .client("RETR big.iso\r\n")
        .server("150 Opening\r\n")
        .clientUrgent("\377\364\377", 2)
        .client("\362ABOR\r\n")
        .server("426 Transfer aborted\r\n226 Closing\r\n")
        .client("QUIT\r\n");
  }

  private static List<Ftp> ftps(List<Payload> events) {
    return events.stream().map(event -> ((FtpEvent) event).ftp()).toList();
  }

  private static String line(Ftp ftp) {
    return ftp.command().orElse("-")
        + ftp.argument().map(a -> " " + a).orElse("")
        + (ftp.code().isPresent() ? " = " + ftp.code().getAsInt() : "")
        + ftp.text().map(t -> " " + t).orElse("");
  }

  private List<String> lines(Dialogue dialogue) {
    return ftps(dialogue.play(provider)).stream().map(FtpDissectorTest::line).toList();
  }

  @Test
  void commandsMeetTheirReplies() {
    assertThat(lines(session()))
        .containsExactly(
            "- = 220 Welcome\n 220 is no end\nFTP ready",
            "USER bob = 331 Password required",
            "PASS = 530 Login incorrect: ***",
            "FEAT = 211 Features:\n MDTM\n SIZE\nEnd",
            "RETR big.iso = 426 Transfer aborted",
            "ABOR = 226 Closing",
            "QUIT");
  }

  @Test
  void framesAndTimesAreThoseOfTheLines() {
    Ftp retrieve = ftps(session().play(provider)).get(4);
    assertThat(retrieve.requestFrame()).hasValue(8);
    assertThat(retrieve.responseFrame()).hasValue(12);
    assertThat(retrieve.rttUs()).hasValue(4_000);
    assertThat(retrieve.preliminary()).contains(new Ftp.Preliminary(150, "Opening", 9));
  }

  @Test
  void abortIsRecognisedWithItsSynch() {
    List<Ftp> events = ftps(session().play(provider));
    assertThat(events.get(4).aborted()).isTrue();
    assertThat(events.get(4).urgent()).isFalse();
    Ftp abort = events.get(5);
    assertThat(abort.urgent()).isTrue();
    assertThat(abort.telnet()).containsExactly("IP", "DM");
    assertThat(abort.aborted()).isFalse();
  }

  @Test
  void abortMayBeUrgentItself() {
    Ftp abort = ftps(new Dialogue().clientUrgent("ABOR\r\n", 5).play(provider)).get(0);
    assertThat(line(abort)).isEqualTo("ABOR");
    assertThat(abort.urgent()).isTrue();
  }

  @Test
  void everySegmentationGivesTheSameEvents() {
    List<Payload> whole = session().play(provider);
    for (int piece = 1; piece < 20; piece++) {
      assertThat(session().play(provider, piece, Integer.MAX_VALUE)).isEqualTo(whole);
    }
  }

  @Test
  void everyPrefixCanBeReadAndNeverShowsThePassword() {
    for (int total = 1; total < session().length(); total++) {
      assertThat(session().play(provider, 3, total).toString()).doesNotContain("hunter");
    }
  }

  @Test
  void secretsAreNotShownHoweverTheyAreSent() {
    Dialogue dialogue =
        new Dialogue()
            .client("PASS\thunter2\r\n PASS hunter2\r\nPASSWORD hunter2\r\nXPAS hunter2\r\n")
            .server("500 hunter2\r\n500 'PASS hunter2'?\r\n500 hunter2?\r\n500 hunter2\r\n")
            .client("ACCT hunter2\r\nADAT hunter2\r\npAsS hunter2\n")
            .lose(Direction.TO_SERVER, 3)
            .client("S hunter2\r\nNOOP\r\n");
    assertThat(dialogue.play(provider).toString()).doesNotContain("hunter").contains("NOOP");
  }

  @Test
  void pipelinedCommandsAreAnsweredInOrder() {
    assertThat(lines(new Dialogue().client("CWD a\r\nPWD\r\n").server("250 ok\r\n257 \"/a\"\r\n")))
        .containsExactly("CWD a = 250 ok", "PWD = 257 \"/a\"");
  }

  @Test
  void statusDuringTransferIsAnsweredFirst() {
    assertThat(
            lines(
                new Dialogue()
                    .client("STOR f\r\n")
                    .server("150 go\r\n")
                    .client("STAT\r\n")
                    .server("213 half\r\n226 done\r\n")))
        .containsExactly("STAT = 213 half", "STOR f = 226 done");
  }

  @Test
  void nothingIsReadBehindTheStartOfTls() {
    Dialogue dialogue =
        new Dialogue()
            .client("AUTH TLS\r\n")
            .server("234 go\r\n\026\003\001\n\n")
            .client("\026\003\001\000\n\377\n");
    assertThat(lines(dialogue)).containsExactly("AUTH TLS = 234 go");
    assertThat(dialogue.anomalies()).isEmpty();
  }

  @Test
  void doubledIacAndBareCarriageReturnsAreData() {
    assertThat(lines(new Dialogue().client("CWD \377\377\r\000x\r\n")))
        .containsExactly("CWD \u00ff\rx");
    byte[] utf8 = "CWD \u20ac\r\n".getBytes(UTF_8);
    assertThat(lines(new Dialogue().client(new String(utf8, ISO_8859_1))))
        .containsExactly("CWD \u20ac");
  }

  @Test
  void gapLeavesCommandsUnanswered() {
    Dialogue dialogue =
        new Dialogue()
            .client("CWD a\r\nPWD\r\n")
            .server("250 o")
            .lose(Direction.TO_CLIENT, 20)
            .server("rest\r\n200 ok\r\n");
    assertThat(lines(dialogue)).containsExactly("CWD a", "PWD", "- = 200 ok");
  }

  @Test
  void linesWithoutEndAreBounded() {
    Dialogue dialogue =
        new Dialogue().client("CWD " + "A".repeat(1 << 20)).client("\r\nPWD\r\n" + "B".repeat(99));
    List<Ftp> events = ftps(dialogue.play(provider, 1_000, Integer.MAX_VALUE));
    assertThat(events.get(0).argument().orElseThrow()).hasSize(FtpLines.MAX_LINE - 4);
    assertThat(line(events.get(1))).isEqualTo("PWD");
    assertThat(dialogue.anomalies()).containsExactly("limit.ftp_line", "truncated.ftp_line");
  }

  @Test
  void repliesWithoutEndAreBounded() {
    Dialogue dialogue =
        new Dialogue()
            .server("211-a\r\n" + "x".repeat(70).concat("\r\n").repeat(9_000) + "211 b\r\n");
    Ftp reply = ftps(dialogue.play(provider)).get(0);
    assertThat(reply.text().orElseThrow()).hasSizeLessThan(10_000);
  }

  @Test
  void commandsWithoutReplyAreBounded() {
    Dialogue dialogue = new Dialogue().client("NOOP\r\n".repeat(10_000));
    assertThat(dialogue.play(provider)).hasSize(10_000);
    assertThat(dialogue.anomalies()).hasSize(10_000 - 8_192).contains("limit.pending_requests");
  }

  @Test
  void theOldestCommandsGiveWayWhenTheTablesOfAllAreFull() {
    Dialogue dialogue = new Dialogue().tableEntries(4);
    for (int i = 0; i < 6; i++) {
      dialogue.client("NOOP %d\r\n".formatted(i));
    }
    List<Ftp> events = ftps(dialogue.server("200 ok\r\n").play(provider));
    assertThat(events.stream().map(ftp -> ftp.argument().orElseThrow()))
        .containsExactly("0", "1", "2", "3", "4", "5");
    assertThat(events.stream().map(ftp -> ftp.code().isPresent()))
        .containsExactly(false, false, true, false, false, false);
    assertThat(dialogue.anomalies()).containsExactly("limit.table_entries");
  }

  @Test
  void commandsWithRepliesNeverFillTheTables() {
    Dialogue dialogue = new Dialogue().tableEntries(4);
    for (int i = 0; i < 20; i++) {
      dialogue.client("NOOP\r\nNOOP\r\n").server("200 ok\r\n200 ok\r\n");
    }
    assertThat(ftps(dialogue.play(provider))).hasSize(40).allMatch(ftp -> ftp.code().isPresent());
    assertThat(dialogue.anomalies()).isEmpty();
  }

  @Test
  void longLinesGiveWayWhenAllTakeTooMuchMemory() {
    String command = "RETR " + "a".repeat(6_000) + "\r\n";
    String reply = "550-" + "b".repeat(3_000) + "\r\n " + "b".repeat(3_000) + "\r\n550 no\r\n";
    Dialogue dialogue = new Dialogue();
    for (int i = 0; i < 3; i++) {
      dialogue.client(command).server(reply);
    }
    List<Ftp> whole = ftps(dialogue.memory(16_384).play(provider));
    assertThat(whole).hasSize(3).allMatch(ftp -> ftp.argument().orElseThrow().length() == 6_000);
    assertThat(whole).allMatch(ftp -> ftp.text().orElseThrow().endsWith("b\nno"));
    assertThat(dialogue.anomalies()).isEmpty();

    List<Ftp> cut = ftps(dialogue.memory(1_000).play(provider));
    assertThat(cut).hasSize(3).allMatch(ftp -> ftp.argument().orElseThrow().length() == 4_091);
    assertThat(cut).allMatch(ftp -> ftp.text().orElseThrow().length() == 4_096);
    assertThat(dialogue.anomalies())
        .containsExactly("limit.ftp_line", "limit.ftp_line", "limit.ftp_line");
  }

  @Test
  void binaryGarbageGivesAnomaliesOnly() {
    byte[] bytes = new byte[1 << 16];
    new Random(3).nextBytes(bytes);
    String garbage = new String(bytes, ISO_8859_1);
    Dialogue dialogue = new Dialogue().server(garbage).client(garbage);
    List<Ftp> events = ftps(dialogue.play(provider, 777, Integer.MAX_VALUE));
    assertThat(events).allMatch(ftp -> ftp.code().isEmpty() && ftp.argument().isEmpty());
    assertThat(dialogue.anomalies()).contains("malformed.ftp_reply", "malformed.ftp_command");
  }

  private static Likelihood probe(Direction direction, String head) {
    return new FtpProvider().probe(direction, ByteBuffer.wrap(head.getBytes(ISO_8859_1)));
  }

  @Test
  void greetingsAndCommandsOfFtpAreRecognised() {
    assertThat(probe(Direction.TO_CLIENT, "220 (vsFTPd 3.0.3)\r\n")).isEqualTo(Likelihood.CERTAIN);
    assertThat(probe(Direction.TO_CLIENT, "220-Welcome\r\n")).isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe(Direction.TO_CLIENT, "220 ftp.example.com ESMTP\r\n"))
        .isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe(Direction.TO_CLIENT, "SSH-2.0-x\r\n")).isEqualTo(Likelihood.NO);
    assertThat(probe(Direction.TO_SERVER, "RETR big.iso\r\n")).isEqualTo(Likelihood.CERTAIN);
    assertThat(probe(Direction.TO_SERVER, "RETR 1\r\n")).isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe(Direction.TO_SERVER, "\377\364\377")).isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe(Direction.TO_SERVER, "\377\364\377\362ABOR\r\n"))
        .isEqualTo(Likelihood.CERTAIN);
    assertThat(probe(Direction.TO_SERVER, "GET / HTTP/1.1\r\n")).isEqualTo(Likelihood.NO);
  }
}
