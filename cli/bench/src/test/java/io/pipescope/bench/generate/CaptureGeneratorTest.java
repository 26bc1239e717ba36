package io.pipescope.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipescope.engine.Analysis;
import io.pipescope.engine.AnalysisListener;
import io.pipescope.engine.AnalysisRequest;
import io.pipescope.engine.CaptureInput;
import io.pipescope.engine.Plugins;
import io.pipescope.report.OutputFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaptureGeneratorTest {
  private static final String SIZE = "1M";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;

  static Stream<Arguments> forms() {
    return Stream.of(Scenario.values())
        .flatMap(
            scenario ->
                Stream.of(
                    Arguments.of(scenario, "--ip", "4"),
                    Arguments.of(scenario, "--ip", "6"),
                    Arguments.of(scenario, "--concurrent", "1"),
                    Arguments.of(scenario, "--vlan", "7"),
                    Arguments.of(scenario, "--segment", "65483"),
                    Arguments.of(scenario, "--segment", "1447"),
                    Arguments.of(scenario, "--out-of-order", "100"),
                    Arguments.of(scenario, "--duplicate", "100")));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void nothingIsWrongWithTheTraffic(Scenario scenario, String option, String value)
      throws IOException {
    List<JsonNode> events = analyze(settings(scenario).with(option, value));
    assertThat(events).noneMatch(event -> event.get("event_type").asString().equals("anomaly"));
    JsonNode stats = events.get(events.size() - 1).get("stats");
    assertThat(stats.get("bytes").asInt()).isGreaterThan(800_000);
    assertThat(events)
        .filteredOn(event -> event.has("flow"))
        .allMatch(event -> event.at("/flow/reason").asString().equals("fin"))
        .allMatch(event -> event.at("/tcp/handshake").asString().equals("complete"))
        .allMatch(event -> event.at("/tcp/client/gaps").asInt() == 0);
  }

  @Test
  void sizesAndCountsAreThoseOfTheFile() throws IOException {
    Path file = folder.resolve("counted.pcap");
    CaptureGenerator.Counts counts;
    try (var out = Files.newOutputStream(file)) {
      counts = CaptureGenerator.write(settings(Scenario.RPC), out);
    }
    assertThat(Files.size(file)).isEqualTo(counts.bytes()).isGreaterThan(1_000_000);
    JsonNode stats = last(analyze(file)).get("stats");
    assertThat(stats.get("frames").asLong()).isEqualTo(counts.frames());
    assertThat(stats.get("flows").asLong()).isEqualTo(counts.conversations());
  }

  @Test
  void lossLeavesGaps() throws IOException {
    List<JsonNode> events = analyze(settings(Scenario.TCP_BULK).with("--loss", "20"));
    assertThat(events)
        .filteredOn(event -> event.has("flow"))
        .anyMatch(event -> event.at("/tcp/client/gaps").asInt() > 0);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void checksumsAreRight(Scenario scenario, String option, String value) {
    ByteBuffer capture = ByteBuffer.wrap(bytes(settings(scenario).with(option, value)));
    capture.order(ByteOrder.LITTLE_ENDIAN);
    int position = 24;
    int frames = 0;
    while (position < capture.limit()) {
      int length = capture.getInt(position + 8);
      assertThat(Checksums.areRight(capture.slice(position + 16, length))).isTrue();
      position += 16 + length;
      frames++;
    }
    assertThat(position).isEqualTo(capture.limit());
    assertThat(frames).isGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource
  void settingsDecideEveryByte(Scenario scenario) {
    byte[] once = bytes(settings(scenario));
    assertThat(bytes(settings(scenario))).isEqualTo(once);
    assertThat(bytes(settings(scenario).with("--seed", "2"))).isNotEqualTo(once);
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> Settings.DEFAULT.with("--segment", "65484"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Settings.DEFAULT.with("--scenario", "nfs"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Settings.DEFAULT.with("--colour", "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Settings settings(Scenario scenario) {
    return Settings.DEFAULT.with("--scenario", scenario.toString()).with("--size", SIZE);
  }

  private static byte[] bytes(Settings settings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CaptureGenerator.write(settings, out);
    return out.toByteArray();
  }

  private List<JsonNode> analyze(Settings settings) throws IOException {
    return analyze(Files.write(folder.resolve("made.pcap"), bytes(settings)));
  }

  private static List<JsonNode> analyze(Path file) throws IOException {
    AnalysisRequest request =
        AnalysisRequest.defaults(Plugins.load(CaptureGenerator.class.getClassLoader()), 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Analysis(request, OutputFormat.ndjson(), out, AnalysisListener.SILENT)
        .run(List.of(new CaptureInput.File(file)));
    return out.toString(java.nio.charset.StandardCharsets.UTF_8)
        .lines()
        .map(JSON::readTree)
        .toList();
  }

  private static JsonNode last(List<JsonNode> events) {
    return events.get(events.size() - 1);
  }
}
