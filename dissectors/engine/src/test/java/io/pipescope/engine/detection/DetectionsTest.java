package io.pipescope.engine.detection;

import static io.pipescope.engine.SampleCalls.call;
import static io.pipescope.engine.SampleCalls.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.pipescope.api.Alert;
import io.pipescope.api.AlertEvent;
import io.pipescope.api.Event;
import io.pipescope.api.Evidence;
import io.pipescope.api.Members;
import io.pipescope.api.Payload;
import io.pipescope.engine.SampleCalls.Logon;
import io.pipescope.engine.SampleCalls.LogonEvent;
import io.pipescope.report.EventFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionsTest {
  private static final Members NOTHING = Members.NONE;

  private static final Alert ANY_ALERT =
      new Alert("x", "X", 1, List.of(), List.of(new Evidence(1, "a", "b")));

  private static List<Alert> alerts(List<Detection> detections, List<Event> events) {
    Detections finding = new Detections(detections, 100);
    List<Alert> alerts = new ArrayList<>();
    for (Event event : events) {
      int before = alerts.size();
      finding.observe(event, alerts::add);
      if (alerts.size() > before) {
        assertThat(finding.wants(event)).as("the worker hands it on").isTrue();
      }
    }
    return alerts;
  }

  private static List<String> ids(List<Detection> detections, List<Event> events) {
    return alerts(detections, events).stream().map(Alert::id).toList();
  }

  private static Members text(String name, String value) {
    return Members.builder().add(name, value).build();
  }

  @Test
  void joinsTheCreationOfAServiceWithItsStart() {
    Members created =
        Members.builder()
            .add("service_name", "evil")
            .add("binary_path_name", "cmd /c whoami")
            .build();
    List<Alert> alerts =
        alerts(
            DetectionFile.read(),
            List.of(
                event(
                    1,
                    1,
                    5,
                    1,
                    call("svcctl", "RCreateServiceW", created, text("service_handle", "h1"))),
                event(2, 2, 5, 1, call("svcctl", "RStartServiceW", text("service", "h2"), NOTHING)),
                event(3, 3, 6, 1, call("svcctl", "RStartServiceW", text("service", "h1"), NOTHING)),
                event(
                    4,
                    4,
                    5,
                    1,
                    call(
                        "svcctl",
                        "RStartServiceW",
                        text("service", "h1"),
                        text("return_value", "ERROR_SUCCESS")))));

    assertThat(alerts)
        .extracting(Alert::id)
        .containsExactly("ps.rpc.service_created", "ps.rpc.service_executed");
    assertThat(alerts.get(1).evidence())
        .containsExactly(
            new Evidence(1, "service", "evil"),
            new Evidence(1, "command", "cmd /c whoami"),
            new Evidence(4, "start_returned", "ERROR_SUCCESS"));
    assertThat(alerts.get(1).story())
        .contains(
            "LAB\\alice at 10.0.0.5 started the service evil on 10.0.0.1, which runs cmd /c"
                + " whoami");
  }

  @Test
  void followsAServiceThatIsClosedAndOpenedAgain() {
    Members created = text("service_name", "evil");
    assertThat(
            ids(
                DetectionFile.read(),
                List.of(
                    event(
                        1,
                        1,
                        5,
                        1,
                        call("svcctl", "RCreateServiceW", created, text("service_handle", "h1"))),
                    event(
                        2,
                        2,
                        5,
                        1,
                        call("svcctl", "ROpenServiceW", created, text("service_handle", "h2"))),
                    event(
                        3,
                        3,
                        5,
                        1,
                        call("svcctl", "RStartServiceW", text("service", "h2"), NOTHING)))))
        .containsExactly("ps.rpc.service_created", "ps.rpc.service_executed");
  }

  @Test
  void leavesServicesThatWereThereBeforeAlone() {
    assertThat(
            ids(
                DetectionFile.read(),
                List.of(
                    event(
                        1,
                        1,
                        5,
                        1,
                        call(
                            "svcctl",
                            "ROpenServiceW",
                            text("service_name", "Spooler"),
                            text("service_handle", "h"))),
                    event(
                        2,
                        2,
                        5,
                        1,
                        call("svcctl", "RStartServiceW", text("service", "h"), NOTHING)))))
        .isEmpty();
  }

  @Test
  void seesThatACoercedHostLogsOnElsewhere() {
    Event coercion =
        event(
            10,
            100,
            5,
            1,
            call(
                "spoolss",
                "RpcRemoteFindFirstPrinterChangeNotificationEx",
                text("local_machine", "\\\\10.0.0.5"),
                NOTHING));
    Event machine =
        event(20, 101, 1, 5, new LogonEvent(new Logon("SRV$", "LAB", "NTLMSSP", "failure")));
    Event person =
        event(21, 102, 1, 5, new LogonEvent(new Logon("bob", "LAB", "NTLMSSP", "success")));
    Event other =
        event(22, 103, 9, 5, new LogonEvent(new Logon("X$", "LAB", "NTLMSSP", "success")));
    Event late =
        event(23, 900, 1, 5, new LogonEvent(new Logon("SRV$", "LAB", "NTLMSSP", "failure")));

    assertThat(ids(DetectionFile.read(), List.of(coercion, person, other, machine, late)))
        .containsExactly("ps.rpc.coercion_printer", "ps.rpc.coerced_authentication");
  }

  /** The call of SpoolSample is answered only when the host is back from where it was sent. */
  @ParameterizedTest
  @CsvSource({
    "spoolss, RpcRemoteFindFirstPrinterChangeNotificationEx, ps.rpc.coercion_printer",
    "efsrpc, EfsRpcOpenFileRaw, ps.rpc.coercion_efs",
    "netdfs, NetrDfsRemoveStdRoot, ps.rpc.coercion_dfs",
    "FileServerVssAgent, IsPathSupported, ps.rpc.coercion_shadow_copy"
  })
  void seesALogonThatIsToldBeforeTheCallThatCausedIt(String of, String operation, String id) {
    List<Detection> detections = DetectionFile.read();
    Event before = event(10, 99, 1, 5, machine());
    Event logon = event(20, 101, 1, 5, machine());
    Event answered = event(30, 105, 5, 1, call(of, operation, NOTHING, Optional.of(NOTHING), 5));
    assertThat(ids(detections, List.of(before, logon, answered)))
        .containsExactly(id, "ps.rpc.coerced_authentication");
    assertThat(ids(detections, List.of(before, answered))).containsExactly(id);

    Event unanswered = event(30, 900, 5, 1, call(of, operation, NOTHING, Optional.empty(), 800));
    Event late = event(25, 161, 1, 5, machine());
    assertThat(ids(detections, List.of(before, logon, unanswered)))
        .containsExactly(id, "ps.rpc.coerced_authentication");
    assertThat(ids(detections, List.of(before, late, unanswered))).containsExactly(id);
  }

  @Test
  void tellsALogonOnceHoweverManyCallsCausedIt() {
    Event logon = event(20, 101, 1, 5, machine());
    Event first = event(30, 105, 5, 1, notifies(5));
    Event second = event(31, 106, 5, 1, notifies(6));
    List<Alert> alerts = alerts(DetectionFile.read(), List.of(logon, first, second));
    assertThat(alerts)
        .extracting(Alert::id)
        .containsExactly(
            "ps.rpc.coercion_printer", "ps.rpc.coerced_authentication", "ps.rpc.coercion_printer");
    assertThat(alerts.get(1).evidence())
        .extracting(Evidence::frame, Evidence::name)
        .containsExactly(tuple(20L, "account"), tuple(20L, "result"), tuple(30L, "user"));
    assertThat(alerts.get(1).story())
        .contains("10.0.0.1 logged on to 10.0.0.5 as SRV$ after it was made to");
  }

  @Test
  void remembersABoundedNumberOfEventsThatWait() {
    WaitingEvents waiting = new WaitingEvents(64);
    for (int i = 0; i < 100; i++) {
      waiting.add(List.of("a"), event(i, i, 1, 5, machine()));
      waiting.add(List.of("b" + i), event(i, i, 1, 5, machine()));
    }
    assertThat(waiting.take(List.of("a"), 0, Long.MAX_VALUE))
        .extracting(event -> event.frame().number())
        .containsExactlyElementsOf(LongStream.range(84, 100).boxed().toList());
    assertThat(waiting.take(List.of("b0"), 0, Long.MAX_VALUE)).isEmpty();
    assertThat(waiting.take(List.of("b99"), 0, Long.MAX_VALUE)).hasSize(1);
  }

  private static LogonEvent machine() {
    return new LogonEvent(new Logon("SRV$", "LAB", "NTLMSSP", "failure"));
  }

  private static Payload notifies(int seconds) {
    return call(
        "spoolss",
        "RpcRemoteFindFirstPrinterChangeNotification",
        NOTHING,
        Optional.of(NOTHING),
        seconds);
  }

  /** Sealed calls tell little; nobody wants to read question marks. */
  @Test
  void storiesReadWellWhereNothingButTheHostsIsKnown() {
    Map<String, String> known = Map.of("src_ip", "10.0.0.5", "dest_ip", "10.0.0.1");
    for (Detection detection : DetectionFile.read()) {
      if (detection.severity() > 0) {
        String story =
            detection.story().orElseThrow().fill(name -> Optional.ofNullable(known.get(name)));
        boolean needed = NEEDED.containsKey(detection.id());
        assertThat(story.contains("?")).as(detection.id() + ": " + story).isEqualTo(needed);
      }
    }
  }

  /** What a finding's condition asks for cannot be missing in its story. */
  private static final Map<String, String> NEEDED =
      Map.of(
          "ps.rpc.service_command_changed", "dcerpc.args.binary_path_name",
          "ps.rpc.coerced_authentication", "auth.user",
          "ps.pipe.remote_shell", "pipe.name",
          "ps.pipe.command_and_control", "pipe.name");

  @Test
  void whatStoriesNeedIsAskedFor() {
    assertThat(DetectionFile.read())
        .filteredOn(detection -> NEEDED.containsKey(detection.id()))
        .hasSize(NEEDED.size())
        .allMatch(
            detection -> {
              Event nothing = event(1, 1, 5, 1, new AlertEvent(ANY_ALERT));
              return !detection.condition().holds(new EventFields("", nothing));
            });
  }

  @Test
  void countsWithinAWindowAndTellsOnce() {
    List<Detection> detections =
        DetectionFile.parse(
            "x.conf",
            """
            [x.many]
            title    = Many
            severity = 3
            event    = auth
            when     = auth.result == "failure"
            count    = 3 within 10 per src_ip
            evidence = user: auth.user
            """);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      events.add(event(i + 1, i, 5, 1, new LogonEvent(new Logon("a", "", "NTLMSSP", "failure"))));
      events.add(event(i + 1, i, 5, 1, new LogonEvent(new Logon("a", "", "NTLMSSP", "success"))));
    }
    assertThat(alerts(detections, events))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.evidence())
                    .containsExactly(
                        new Evidence(1, "first", "auth"),
                        new Evidence(3, "count", "3"),
                        new Evidence(3, "user", "a")));
    List<Event> slow =
        List.of(events.get(0), events.get(2), event(9, 60, 5, 1, events.get(0).payload()));
    assertThat(alerts(detections, slow)).isEmpty();
  }

  @Test
  void countsDifferentValues() {
    List<Detection> detections =
        DetectionFile.parse(
            "x.conf",
            """
            [x.hosts]
            title    = Hosts
            severity = 3
            event    = auth
            count    = 3 within 10 per src_ip
            distinct = dest_ip
            """);
    LogonEvent logon = new LogonEvent(new Logon("a", "", "NTLMSSP", "failure"));
    assertThat(
            alerts(
                detections,
                List.of(
                    event(1, 1, 5, 1, logon), event(2, 1, 5, 1, logon), event(3, 1, 5, 2, logon))))
        .isEmpty();
    assertThat(
            alerts(
                detections,
                List.of(
                    event(1, 1, 5, 1, logon), event(2, 1, 5, 2, logon), event(3, 1, 5, 3, logon))))
        .hasSize(1);
  }

  @Test
  void namesTheLineOfAMistake() {
    assertThatThrownBy(() -> DetectionFile.parse("x.conf", "[a]\ntitel = A"))
        .hasMessageContaining("x.conf:2")
        .hasMessageContaining("titel");
    assertThatThrownBy(
            () -> DetectionFile.parse("x.conf", "\n[a]\ntitle = A\nseverity = high\nevent = smb"))
        .hasMessage("x.conf:2: [a] 'high' is no number");
    assertThatThrownBy(
            () ->
                DetectionFile.parse(
                    "x.conf", "[a]\ntitle = A\nseverity = 1\nevent = smb\ncount = many"))
        .hasMessageContaining("'many' has no 'within'");
  }

  @Test
  void everyConditionCanBeRead() {
    Event any = event(1, 1, 5, 1, new LogonEvent(new Logon("a", "", "NTLMSSP", "failure")));
    for (Detection detection : DetectionFile.read()) {
      detection.condition().holds(new EventFields("", any));
      assertThat(detection.severity()).isBetween(0, 3);
      assertThat(detection.techniques().isEmpty())
          .as(detection.id())
          .isEqualTo(detection.severity() == 0);
      assertThat(detection.techniques())
          .allMatch(technique -> technique.matches("T\\d{4}(\\.\\d{3})?"));
    }
  }
}
