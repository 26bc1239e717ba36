package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutputFormatTest {

  private static final StatsEvent STATS =
      new StatsEvent(new Statistics(1, 2, 300, 0, Map.of("text", 3L), Map.of(), Map.of(), 0));

  private static final String SUMMARY =
      "{\"files\":1,\"frames\":2,\"bytes\":300,\"flows\":0,\"events\":{\"text\":3},\"truncated_files\":0}";

  /** Writes events in batches of these sizes. */
  private static String output(OutputFormat output, EventFilter filter, int... batches)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EventWriter writer = new EventWriter(new ByteSink(16));
    output.begin(out);
    int number = 0;
    for (int batch : batches) {
      writer.sink().reset();
      for (int i = 0; i < batch; i++) {
        var payload = new SamplePayloads.TextEvent("line\n" + number++);
        writer.write("a.pcap", new Event(Lines.FRAME, Optional.empty(), payload));
      }
      output.lines(out, writer.sink().array(), 0, writer.sink().length());
    }
    output.end(out, STATS, filter);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesOneEventALineAndTheStatisticsLast() throws IOException {
    assertThat(output(OutputFormat.ndjson(), EventFilter.ALL, 1, 0, 2).lines())
        .hasSize(4)
        .last()
        .isEqualTo("{\"event_type\":\"stats\",\"stats\":" + SUMMARY + "}");
    assertThat(
            output(OutputFormat.ndjson(), EventFilter.parse("text", List.of("text", "stats")), 3)
                .lines())
        .hasSize(3);
  }

  @Test
  void writesOneDocument() throws IOException {
    EventFilter noStats = EventFilter.parse("text", List.of("text", "stats"));
    String document = output(OutputFormat.json(), noStats, 1, 0, 2);

    JsonNode tree = new JsonMapper().readTree(document);
    assertThat(tree.propertyNames()).containsExactly("events", "summary");
    assertThat(tree.get("events").valueStream().map(event -> event.get("text").asString()))
        .containsExactly("line\n0", "line\n1", "line\n2");
    assertThat(tree.get("summary").toString()).isEqualTo(SUMMARY);
    assertThat(document)
        .as("batches do not matter")
        .isEqualTo(output(OutputFormat.json(), noStats, 3));
  }

  @Test
  void writesADocumentWithoutEvents() throws IOException {
    assertThat(output(OutputFormat.json(), EventFilter.ALL))
        .isEqualTo("{\"events\":[\n],\"summary\":" + SUMMARY + "}\n");
  }
}
