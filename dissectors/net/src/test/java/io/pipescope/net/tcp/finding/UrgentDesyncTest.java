package io.pipescope.net.tcp.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Alert;
import io.pipescope.api.Direction;
import io.pipescope.api.Event;
import io.pipescope.api.Evidence;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Limits;
import io.pipescope.net.tcp.urgent.Acceptance;
import io.pipescope.net.tcp.urgent.StreamStart;
import io.pipescope.net.tcp.urgent.UrgentBudget;
import io.pipescope.net.tcp.urgent.UrgentSegment;
import io.pipescope.net.tcp.urgent.UrgentSettings;
import io.pipescope.net.tcp.urgent.UrgentStream;
import io.pipescope.net.tcp.urgent.ViewChoice;
import io.pipescope.net.tcp.urgent.ViewName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UrgentDesyncTest {
  private static final ViewChoice UNKNOWN = ViewChoice.guess(ViewName.LINUX_PROMPT, "unknown");

  private final List<Alert> alerts = new ArrayList<>();
  private final UrgentStream stream =
      new UrgentStream(
          Direction.TO_SERVER,
          new UrgentSettings(Limits.DEFAULT, 256),
          new UrgentBudget(1 << 20),
          new StreamStart(0, false, 0, Optional.empty(), new long[0]),
          anomaly -> {});
  private long frame;
  private long offset;

  @Test
  void aByteThatHidesAWordIsToldWithBothReadings() {
    send("GET /malic", 0);
    send("X", 1);
    send("ious", 0);
    end(UNKNOWN);
    assertThat(alerts).hasSize(1);
    Alert alert = alerts.get(0);
    assertThat(alert.id()).isEqualTo("ps.tcp.urgent_desync");
    assertThat(alert.severity()).isEqualTo(2);
    assertThat(alert.evidence()).extracting(Evidence::frame).allMatch(number -> number == 2);
    assertThat(value(alert, "mark")).startsWith("stream_offset=10 byte=58 linux=oob");
    assertThat(value(alert, "reading_inline")).contains(hex("malicXious"));
    assertThat(value(alert, "reading_linux")).contains(hex("malicious"));
  }

  @Test
  void whatDependsOnTheStackIsWorse() {
    send("11", 0);
    send("a", 1);
    send("bc", 0);
    send("d", 1);
    end(UNKNOWN);
    assertThat(alerts).extracting(Alert::severity).containsExactly(1);
  }

  @Test
  void aTelnetSynchIsOrdinary() {
    send("\u00ff", 1);
    send("\u00f2prompt", 0);
    end(ViewChoice.inLine("telnet"));
    assertThat(alerts).isEmpty();
  }

  @Test
  void anFtpAborIsOrdinary() {
    send("ABOR\r\n", 6);
    end(ViewChoice.inLine("ftp"));
    assertThat(alerts).isEmpty();
  }

  @Test
  void anyOtherByteInTelnetIsNot() {
    send("rm -rf", 3);
    end(ViewChoice.inLine("telnet"));
    assertThat(alerts).hasSize(1);
  }

  @Test
  void marksThatChangeNothingAreOrdinary() {
    send("abc", 9);
    end(UNKNOWN);
    assertThat(alerts).isEmpty();
  }

  private static String value(Alert alert, String name) {
    return alert.evidence().stream()
        .filter(evidence -> evidence.name().equals(name))
        .map(Evidence::value)
        .findFirst()
        .orElseThrow();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void send(String text, int pointer) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer buffer = ByteBuffer.allocate(20 + bytes.length).put(20, bytes);
    stream.arrives(
        new UrgentSegment(
            ++frame,
            offset,
            offset,
            bytes.length,
            bytes.length,
            pointer,
            pointer > 0,
            false,
            false,
            false,
            false,
            Acceptance.ACCEPTED,
            offset,
            false,
            buffer,
            0,
            20));
    stream.data(offset, ByteBuffer.wrap(bytes), 0, bytes.length);
    offset += bytes.length;
    stream.delivered(offset, false);
  }

  private void end(ViewChoice choice) {
    UrgentDesync finding = new UrgentDesync();
    stream.finish(
        Long.MAX_VALUE,
        0,
        choice,
        payload ->
            finding.observe(
                new Event(new FrameReference(9, 0, false), Optional.empty(), payload),
                alerts::add));
  }
}
