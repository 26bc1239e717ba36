package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.NamedObject;
import io.pipescope.api.Payload;
import io.pipescope.report.SamplePayloads.ExchangeEvent;
import io.pipescope.report.SamplePayloads.TextEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaGeneratorTest {

  private static final SchemaGenerator GENERATOR =
      new SchemaGenerator(
          List.of(TextEvent.class, StatsEvent.class, ExchangeEvent.class, AnomalyEvent.class));

  private static final Schema ANY = parse(GENERATOR.schema());
  private static final Schema EXCHANGE = parse(GENERATOR.schema("exchange"));

  private static Schema parse(String schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  private static List<?> errors(Schema schema, String line) {
    return schema.validate(line, InputFormat.JSON);
  }

  @Test
  void acceptsWhatIsWritten() {
    Statistics statistics = new Statistics(1, 2, 3, 4, Map.of("flow", 1L), Map.of(), Map.of(), 0);
    Anomaly anomaly = Anomaly.ofLength("ip", "malformed.length", "Too long.", 2, 1, 0, "length");
    List<String> lines =
        List.of(
            Lines.line(SamplePayloads.full()),
            Lines.line(SamplePayloads.bare()),
            Lines.line(new TextEvent("\u2028")),
            Lines.line(
                "", new Event(FrameReference.NONE, Optional.empty(), new StatsEvent(statistics))),
            Lines.line(
                "a.pcap",
                new Event(
                    Lines.FRAME, Optional.of(Lines.CONVERSATION), new AnomalyEvent(anomaly))));

    assertThat(lines).allSatisfy(line -> assertThat(errors(ANY, line)).isEmpty());
    assertThat(errors(EXCHANGE, lines.get(0))).isEmpty();
    assertThat(errors(EXCHANGE, lines.get(1))).isEmpty();
    assertThat(errors(EXCHANGE, lines.get(2))).isNotEmpty();
  }

  @Test
  void acceptsRandomPayloads() {
    RandomValues values = new RandomValues(6);
    for (int i = 0; i < 200; i++) {
      String line = Lines.line((ExchangeEvent) values.value(ExchangeEvent.class, 0));
      String known = line.replaceFirst("\"version\":\"([^\"\\\\]|\\\\.)*\"", "\"version\":\"1\"");
      assertThat(errors(ANY, known)).as(known).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "count":-3            | "count":"-3"
          "count":-3            | "count":1.5
          "count":-3,           |
          "signed":true         | "signed":1
          "share_type":"pipe"   | "share_type":"fax"
          "version":"2"         | "version":"3"
          "0xc0000022"          | "0xC0000022"
          "0xc0000022"          | "c0000022"
          "data":"00ff1a"       | "data":"00ff1"
          "user":               | "usr":
          "frames":[4,9]        | "frames":[]
          "zebra":1             | "zebra":"1"
          "create":{"access":"0x0012019f","action":"opened"} | "x":1
          "create":{"access"    | "close":{},"create":{"access"
          "create":{"access"    | "close":{"access"
          [{"close":{}}         | [{"close":{},"create":{"access":"0x00000001"}}
          [{"close":{}}         | [{"open":{}}
          {"name":"n","value":1}| {"name":"n"}
          "frame":7,            | "frame":0,
          "frame":7,            | "frame":7,"flow_id":1,
          "frame":7,            | "frame":7,"colour":"red",
          372178Z               | 372178+00:00
          "event_type":"exchange" | "event_type":"text"
          "event_type":"exchange",|
          """)
  void rejectsWhatIsWrong(String right, String wrong) {
    String line = Lines.line(SamplePayloads.full());
    String damaged = line.replace(right, wrong == null ? "" : wrong);

    assertThat(damaged).isNotEqualTo(line);
    assertThat(errors(ANY, damaged)).isNotEmpty();
    assertThat(errors(EXCHANGE, damaged)).isNotEmpty();
  }

  @Test
  void isTheSameInAnyOrderOfPayloads() {
    SchemaGenerator other =
        new SchemaGenerator(
            List.of(AnomalyEvent.class, ExchangeEvent.class, StatsEvent.class, TextEvent.class));

    assertThat(other.schema()).isEqualTo(GENERATOR.schema());
    assertThat(GENERATOR.eventTypes()).containsExactly("anomaly", "exchange", "stats", "text");
  }

  @Test
  void readsLikeADocument() {
    assertThat(GENERATOR.schema("text"))
        .startsWith(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "pipescope event: text",
              "$ref": "#/$defs/text_event",
              "$defs": {
                "header": {
            """)
        .endsWith(
            """
                "text_event": {
                  "type": "object",
                  "$ref": "#/$defs/header",
                  "properties": {
                    "timestamp": true,
                    "event_type": {
                      "const": "text"
                    },
                    "file": true,
                    "frame": true,
                    "flow_id": true,
                    "src_ip": true,
                    "src_port": true,
                    "dest_ip": true,
                    "dest_port": true,
                    "proto": true,
                    "community_id": true,
                    "vlan": true,
                    "text": {
                      "type": "string"
                    }
                  },
                  "required": [ "event_type", "text" ],
                  "additionalProperties": false
                }
              }
            }
            """);
    assertThat(GENERATOR.schema("anomaly")).contains("\"One sentence for people\"");
  }

  record Again(String again) implements Payload {
    @Override
    public String eventType() {
      return "text";
    }
  }

  record Parameters(String command, int value) implements NamedObject {
    @Override
    public String memberName() {
      return command;
    }
  }

  record OpenEvent(Optional<NamedObject> object, List<NamedObject> more) implements Payload {
    @Override
    public String eventType() {
      return "open";
    }
  }

  @Test
  void takesSeveralPayloadsOfOneEventTypeAndOpenInterfaces() {
    SchemaGenerator generator =
        new SchemaGenerator(List.of(Again.class, TextEvent.class, OpenEvent.class));
    Parameters parameters = new Parameters("anything", 1);
    OpenEvent open = new OpenEvent(Optional.of(parameters), List.of(parameters));

    for (Payload payload : List.of(new Again("x"), new TextEvent("x"), open)) {
      String line = Lines.line(payload);
      assertThat(errors(parse(generator.schema()), line)).as(line).isEmpty();
      assertThat(errors(parse(generator.schema(payload.eventType())), line)).isEmpty();
    }
    assertThat(
            errors(
                parse(generator.schema()),
                Lines.line(open).replace("{\"command\":\"anything\",\"value\":1}", "1")))
        .isNotEmpty();
  }

  sealed interface Tree permits Branch, Fork, Leaf {}

  record Branch(Tree tree) implements Tree {}

  record Fork(Tree left, Tree right) implements Tree {}

  record Leaf() implements Tree {}

  record TreeEvent(Tree tree) implements Payload {
    @Override
    public String eventType() {
      return "tree";
    }
  }

  @Test
  void describesRecordsThatContainThemselves() {
    Schema schema = parse(new SchemaGenerator(List.of(TreeEvent.class)).schema());
    String line = Lines.line(new TreeEvent(new Branch(new Fork(new Leaf(), new Leaf()))));

    assertThat(line).contains("{\"tree\":{\"left\":{},\"right\":{}}}");
    assertThat(errors(schema, line)).isEmpty();
    assertThat(errors(schema, line.replace("\"right\":{}", "\"right\":1"))).isNotEmpty();
  }

  record Picky(int number) implements Payload {
    Picky {
      if (number == 0) {
        throw new IllegalArgumentException("zero");
      }
    }

    @Override
    public String eventType() {
      return "picky";
    }
  }

  @Test
  void tellsWhatItCannotDo() {
    assertThatThrownBy(() -> GENERATOR.schema("nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown event type 'nothing'; there are anomaly, exchange, stats, text");
    assertThatThrownBy(() -> new SchemaGenerator(List.of(Picky.class)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Picky");
  }
}
