package io.pipescope.engine.timeline;

import static io.pipescope.engine.SampleCalls.call;
import static io.pipescope.engine.SampleCalls.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Alert;
import io.pipescope.api.AlertEvent;
import io.pipescope.api.Event;
import io.pipescope.api.Evidence;
import io.pipescope.api.MemberValue;
import io.pipescope.api.Members;
import io.pipescope.engine.SampleCalls.Logon;
import io.pipescope.engine.SampleCalls.LogonEvent;
import io.pipescope.report.ByteSink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineFormatTest {

  private static String line(boolean colour, Event event) {
    ByteSink sink = new ByteSink(64);
    new TimelineFormat(colour).newText(sink).write("a.pcap", event);
    return new String(sink.array(), 0, sink.length(), StandardCharsets.UTF_8);
  }

  @Test
  void tellsACallWithItsArgumentsAndOutcome() {
    Members args =
        Members.builder()
            .add("sc_manager", "01020304-0506-0708-090a-0b0c0d0e0f10")
            .add("service_name", "PSEXESVC")
            .add("start_type", 3)
            .build();
    Members returns = Members.builder().add("return_value", "ERROR_SUCCESS").build();
    assertThat(line(false, event(1, 1, 5, 1, call("svcctl", "RCreateServiceW", args, returns))))
        .isEqualTo(
            "1970-01-01 00:00:01.000000  10.0.0.5 LAB\\alice → 10.0.0.1  svcctl RCreateServiceW"
                + " service_name=\"PSEXESVC\" start_type=3 → success\n");
  }

  @Test
  void tellsWhatIsInsideOfArgumentsAndNoMasks() {
    Members job = Members.builder().add("job_time", 5).add("command", "cmd.exe").build();
    MemberValue masks = new MemberValue.Hexadecimal(0x2000000, 8);
    MemberValue names =
        new MemberValue.Sequence(List.of(name("a"), name("b"), name("c"), name("d")));
    Members args =
        Members.builder()
            .add("access", masks)
            .add("count", 4)
            .add("reserved", 0)
            .add("job", new MemberValue.Nested(job))
            .add("names", names)
            .build();
    assertThat(line(false, event(1, 1, 5, 1, call("x", "Op", args, Members.NONE))))
        .endsWith("x Op command=\"cmd.exe\" names=[\"a\", \"b\", \"c\", …] count=4 → answered\n");
  }

  private static MemberValue name(String text) {
    return new MemberValue.Nested(Members.builder().add("id", 1).add("name", text).build());
  }

  @Test
  void saysThatNobodyAnswered() {
    assertThat(line(false, event(1, 1, 5, 1, call("x", "Op", Members.NONE, Optional.empty(), 3))))
        .endsWith("x Op → no answer\n");
  }

  @Test
  void tellsALogon() {
    assertThat(
            line(
                false,
                event(1, 1, 5, 1, new LogonEvent(new Logon("bob", "LAB", "NTLMSSP", "failure")))))
        .isEqualTo(
            "1970-01-01 00:00:01.000000  10.0.0.5 LAB\\bob → 10.0.0.1  logs on (NTLMSSP) →"
                + " failure\n");
    assertThat(
            line(
                false,
                event(1, 1, 5, 1, new LogonEvent(new Logon("", "LAB", "NTLMSSP", "unknown")))))
        .endsWith("10.0.0.5 → 10.0.0.1  logs on (NTLMSSP)\n");
  }

  @Test
  void leavesOutWhatSaysNothing() {
    assertThat(
            line(
                false,
                event(
                    1, 1, 5, 1, call("svcctl", "RCloseServiceHandle", Members.NONE, Members.NONE))))
        .isEmpty();
  }

  @Test
  void doesNotLetTheTrafficWriteOnTheTerminal() {
    Members args = Members.builder().add("name", "\u001b]0;owned\u0007\u202e").build();
    String line = line(true, event(1, 1, 5, 1, call("x", "Op", args, Members.NONE)));
    assertThat(line).contains("\\u001b]0;owned\\u0007\\u202e").startsWith("\u001b[2m1970");
  }

  @Test
  void marksAlertsInColourOnly() {
    Alert alert =
        new Alert("ps.x", "Something", 1, List.of("T1"), List.of(new Evidence(1, "a", "b")));
    Event event = event(1, 1, 5, 1, new AlertEvent(alert));
    assertThat(line(false, event)).endsWith("10.0.0.5 → 10.0.0.1  ALERT (high) ps.x: Something\n");
    assertThat(line(true, event)).contains("\u001b[1;31mALERT (high) ps.x: Something\u001b[0m");
  }
}
