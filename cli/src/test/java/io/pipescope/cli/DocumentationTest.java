package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class DocumentationTest {
  @TempDir private Path directory;

  private static List<String> options() {
    CommandLine root = new Pipescope(Streams.ofProcess()).commandLine();
    return root.getSubcommands().get("analyze").getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .toList();
  }

  @Test
  void versionTellsBuildJavaAndProtocols() {
    CommandRun run = CommandRun.of("--version");
    assertThat(run.status()).isZero();
    assertThat(run.lines().get(0)).matches("pipescope [0-9.]+\\S* \\(commit \\S+\\)");
    assertThat(run.lines().get(1)).startsWith("Java " + Runtime.version().feature());
    assertThat(run.lines().get(2)).startsWith("Protocols: ").contains(" ip ", " smb");
  }

  @Test
  void protocolsTellsBindingsAndOrigin() {
    CommandRun run = CommandRun.of("protocols");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("\nsmb\n", "TCP port 445", "EtherType 0x0800", "io.pipescope.smb.SmbProvider");
  }

  @Test
  void schemaDescribesOneOrAllEvents() {
    assertThat(CommandRun.of("schema").out()).contains("2020-12/schema", "flow_event", "smb_event");
    assertThat(CommandRun.of("schema", "flow").out())
        .contains("window_scale")
        .doesNotContain("smb_event");
    CommandRun unknown = CommandRun.of("schema", "flows");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).contains("anomaly, ", "flow, ", "smb, ", "stats, ");
  }

  @Test
  void manualPageHasEveryOptionAndLimit() {
    CommandRun run = CommandRun.of("man");
    assertThat(run.status()).isZero();
    String page = run.out().replace("\\-", "-");
    assertThat(page)
        .contains(options())
        .contains(RecordSettings.LIMITS.defaults().keySet())
        .contains(RecordSettings.THRESHOLDS.defaults().keySet());
    assertThat(page).contains("pipescope ksy install", "pipescope ksy lint");
    assertThat(page).startsWith(".TH \"PIPESCOPE\" 1");
    assertThat(page.lines()).noneMatch(line -> line.startsWith("'"));
  }

  @Test
  void completionIsAScriptThatKnowsTheOptions() throws IOException, InterruptedException {
    CommandRun run = CommandRun.of("completion");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(options()).contains("ndjson", "windows");
    assumeThat(Path.of("/bin/bash")).exists();
    Path script = Files.writeString(directory.resolve("completion"), run.out());
    Process bash = new ProcessBuilder("/bin/bash", "-n", script.toString()).inheritIO().start();
    assertThat(bash.waitFor()).isZero();
  }
}
