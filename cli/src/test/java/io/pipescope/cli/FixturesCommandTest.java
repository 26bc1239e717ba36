package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixturesCommandTest {

  @Test
  void listsWhatFitsAllTags() {
    CommandRun run =
        CommandRun.of("fixtures", "list", "--tag", "protocol:smb2", "--tag", "hostile");

    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("{\"name\":\"smb2/") && line.contains("\"hostile\""));
  }

  @Test
  void writesFilesThatCanBeAnalysed(@TempDir Path directory) throws Exception {
    Path target = directory.resolve("new/place");
    assertThat(CommandRun.of("fixtures", "export", "--tag", "urgent", target).status()).isZero();

    Path fixture = target.resolve("urgent/one-mark");
    CommandRun run = CommandRun.of("analyze", "-q", fixture.resolve("input.pcap"));
    assertThat(run.lines()).isEqualTo(Files.readAllLines(fixture.resolve("expected.ndjson")));
  }

  @Test
  void saysWhenNothingFits() {
    CommandRun run = CommandRun.of("fixtures", "list", "--tag", "no-such-tag");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("no fixture fits --tag no-such-tag");
  }
}
