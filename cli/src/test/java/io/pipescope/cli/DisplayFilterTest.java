package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code analyze -Y}, {@code --fields} and tables. */
class DisplayFilterTest {
  @TempDir private Path directory;
  private Path capture;

  @BeforeEach
  void writeCapture() throws IOException {
    capture = Files.write(directory.resolve("three.pcap"), TinyCapture.frames(3));
  }

  @Test
  void writesOnlyWhatPasses() {
    CommandRun run =
        CommandRun.of("analyze", "-q", "-Y", "flow.state == \"new\" && flow_id > 1", capture);
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(2).allMatch(line -> line.contains("\"event_type\":\"flow\""));
    assertThat(CommandRun.of("analyze", "-q", "-Y", "stats.frames == 3", capture).lines())
        .singleElement()
        .asString()
        .contains("\"frames\":3");
  }

  @Test
  void showsWhereAFilterIsWrong() {
    CommandRun run = CommandRun.of("analyze", "-Y", "flow.stae == \"new\"", capture);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .containsExactly(
            "pipescope: there is no field flow.stae; did you mean flow.state? (column 1)",
            "  flow.stae == \"new\"",
            "  ^^^^^^^^^");
  }

  @Test
  void writesATable() {
    CommandRun run =
        CommandRun.of(
            "analyze",
            "-q",
            "--fields",
            "event_type,frame, flow.state,src_port",
            "-e",
            "flow",
            capture);
    assertThat(run.lines().get(0)).isEqualTo("event_type\tframe\tflow.state\tsrc_port");
    assertThat(run.lines()).hasSize(4);
    assertThat(run.lines().get(1)).matches("flow\t3\tnew\t[0-9]+");
  }

  @Test
  void writesOnlyEventsThatHaveAColumn() {
    CommandRun run =
        CommandRun.of("analyze", "-q", "--format", "csv", "--fields", "stats.frames", capture);
    assertThat(run.lines()).containsExactly("stats.frames", "3");
  }

  @Test
  void refusesATableWithoutColumnsAndColumnsThatThereAreNot() {
    CommandRun none = CommandRun.of("analyze", "--format", "csv", capture);
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.err()).contains("--fields timestamp,event_type,src_ip");
    CommandRun wrong = CommandRun.of("analyze", "--fields", "src_pi", capture);
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("there is no field src_pi; did you mean src_ip?");
    assertThat(CommandRun.of("analyze", "--format", "json", "--fields", "frame", capture).status())
        .isEqualTo(1);
  }
}
