package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.Conversation;
import io.pipescope.api.Endpoint;
import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Hex;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventWriterTest {

  @Test
  void writesTheSharedMembersBeforeThePayload() {
    Event event =
        new Event(
            Lines.FRAME,
            Optional.of(Lines.CONVERSATION),
            new AnomalyEvent(
                Anomaly.ofLength(
                    "tcp", "malformed.tcp_header", "Too long.", 60, 20, 34, "data_offset")));

    assertThat(Lines.line("a\"b.pcap", event))
        .isEqualTo(
            """
            {"timestamp":"2011-12-06T20:18:15.372178Z","event_type":"anomaly",\
            "file":"a\\"b.pcap","frame":7,"flow_id":5,"src_ip":"10.0.0.1","src_port":49152,\
            "dest_ip":"2001:db8::1","dest_port":445,"proto":"TCP",\
            "community_id":"1:LQU9qZlK+B5F3KDmev6m5PMibrg=","vlan":[10,20],\
            "anomaly":{"layer":"tcp","code":"malformed.tcp_header","message":"Too long.",\
            "needed":60,"available":20,"offset":34,"length_from":"data_offset"}}
            """);
  }

  @Test
  void writesEveryKindOfComponent() {
    assertThat(Lines.line(SamplePayloads.full()))
        .isEqualTo(
            """
            {"timestamp":"2011-12-06T20:18:15.372178Z","event_type":"exchange",\
            "file":"a.pcap","frame":7,"exchange":{"version":"2","direction":"to_server",\
            "share_type":"pipe","signed":true,"count":-3,"rtt_us":-9223372036854775808,\
            "duration_s":0.000012,"status_code":"0xc0000022",\
            "session_id":"0x0000040000000001","data":"00ff1a","user":"ユーザー\\\\😀",\
            "kind":"disk","mss":1460,"frame":9,"ratio":-2.5,"code":"0x0000002a",\
            "handles":["0xffffffffffffffff","0x0000000000000002"],"frames":[4,9],\
            "names":["a",""],"pieces":["01",""],\
            "arguments":[{"name":"n","value":1},\
            {"name":"t","text":"x","parts":[{"name":"u","text":"y"}]}],\
            "counts":{"ape":2,"zebra":1,"Ä":3},"interface":{"name":"i","value":2},\
            "create":{"access":"0x0012019f","action":"opened"}},\
            "history":[{"close":{}},{"create":{"access":"0x00000001"}}]}
            """);
  }

  @Test
  void leavesOutWhatIsEmpty() {
    assertThat(Lines.line(SamplePayloads.bare()))
        .isEqualTo(
            """
            {"timestamp":"2011-12-06T20:18:15.372178Z","event_type":"exchange",\
            "file":"a.pcap","frame":7,"exchange":{"version":"1","direction":"to_client",\
            "share_type":"disk","signed":false,"count":0,"rtt_us":0,"duration_s":0.0,\
            "status_code":"0x00000000","session_id":"0x0000000000000000","data":"",\
            "close":{"fid":16384}}}
            """);
  }

  @Test
  void leavesOutTheFrameOfWhatConcernsAFileOrAllFiles() {
    Payload payload = new SamplePayloads.TextEvent("x");
    assertThat(
            Lines.line(
                "a.pcap", new Event(new FrameReference(0, 1000, true), Optional.empty(), payload)))
        .isEqualTo(
            """
            {"timestamp":"1970-01-01T00:00:00.000001000Z","event_type":"text",\
            "file":"a.pcap","text":"x"}
            """);
    assertThat(Lines.line("", new Event(FrameReference.NONE, Optional.empty(), payload)))
        .isEqualTo("{\"event_type\":\"text\",\"text\":\"x\"}\n");
  }

  @Test
  void appendsLineAfterLineAndTellsConversationsApart() {
    EventWriter writer = new EventWriter(new ByteSink(16));
    Payload payload = new SamplePayloads.TextEvent("x");
    var other =
        new Conversation(
            5,
            new Endpoint(IpAddress.ipv4(1), 445),
            new Endpoint(IpAddress.ipv4(2), 80),
            "TCP",
            "1:other",
            List.of());
    for (var conversation : List.of(Lines.CONVERSATION, other, Lines.CONVERSATION)) {
      writer.write("a.pcap", new Event(Lines.FRAME, Optional.of(conversation), payload));
      writer.write("b.pcap", new Event(Lines.FRAME, Optional.empty(), payload));
    }

    assertThat(Lines.text(writer.sink()).lines())
        .hasSize(6)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).contains("\"a.pcap\"", "\"src_port\":49152", "vlan");
              assertThat(lines.get(1)).contains("\"b.pcap\"").doesNotContain("flow_id");
              assertThat(lines.get(2)).contains("\"src_port\":445").doesNotContain("vlan");
              assertThat(lines.get(4)).isEqualTo(lines.get(0));
            });
    writer.sink().reset();
    writer.write("", new Event(FrameReference.NONE, Optional.empty(), payload));
    assertThat(Lines.text(writer.sink())).isEqualTo("{\"event_type\":\"text\",\"text\":\"x\"}\n");
  }

  @Test
  void tellsManyConversationsApart() {
    EventWriter writer = new EventWriter(new ByteSink(16));
    for (int round = 0; round < 2; round++) {
      for (int id = 0; id < 3_000; id++) {
        Endpoint client = new Endpoint(IpAddress.ipv4(id), 1);
        var conversation = new Conversation(id, client, client, "TCP", "1:", List.of());
        Payload payload = new SamplePayloads.TextEvent("" + id);
        writer.sink().reset();
        writer.write("", new Event(FrameReference.NONE, Optional.of(conversation), payload));
        assertThat(Lines.text(writer.sink()))
            .contains("\"flow_id\":" + id + ",", "\"text\":\"" + id + "\"");
      }
    }
  }

  record Dated(Instant when) implements Payload {
    @Override
    public String eventType() {
      return "dated";
    }
  }

  record Inner(List<Map<Integer, Long>> tables) {}

  record Nested(Optional<Inner> inner) implements Payload {
    @Override
    public String eventType() {
      return "nested";
    }
  }

  record Colliding(String file) implements Payload {
    @Override
    public String eventType() {
      return "colliding";
    }
  }

  record Twins(int aB, int a_b) implements Payload {
    @Override
    public String eventType() {
      return "twins";
    }
  }

  record HexText(@Hex(digits = 4) String text) implements Payload {
    @Override
    public String eventType() {
      return "hex_text";
    }
  }

  record Ratio(double ratio) implements Payload {
    @Override
    public String eventType() {
      return "ratio";
    }
  }

  @Test
  void refusesPayloadsThatItCannotShow() {
    assertRefused(() -> "lambda", "is not a record");
    assertRefused(new Dated(Instant.EPOCH), "component when of", "Dated", "java.time.Instant");
    assertRefused(new Nested(Optional.empty()), "component tables of", "Inner", "Map<");
    assertRefused(new Colliding("x"), "component file of", "all events");
    assertRefused(new Twins(1, 2), "component a_b of", "same name");
    assertRefused(new HexText(""), "component text of", "@Hex");
    assertRefused(new Ratio(Double.NaN), "NaN");
  }

  private static void assertRefused(Payload payload, String... words) {
    EventWriter writer = new EventWriter(new ByteSink(16));
    writer.sink().put('!');
    Event event = new Event(Lines.FRAME, Optional.empty(), payload);
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> writer.write("a.pcap", event))
          .isInstanceOf(IllegalArgumentException.class)
          .message()
          .contains(words);
    }
    assertThat(Lines.text(writer.sink())).as("nothing half-written").isEqualTo("!");
  }
}
