package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlainArgumentsTest {
  private static final Streams STREAMS = Streams.ofProcess();

  private static final List<String> WORDS =
      List.of(
          "-q",
          "--quiet",
          "-o",
          "--output",
          "-e",
          "--events",
          "--threads",
          "-v",
          "-h",
          "-qo",
          "-ofile",
          "--threads=3",
          "--",
          "-",
          "-1",
          "@arguments",
          "'a b'",
          "\"a\"",
          "",
          "2",
          "0",
          "257",
          "smb,flow",
          "help",
          "trace.pcap",
          "sub dir/é.pcap",
          "analyze");

  private final CommandLine all = new Pipescope(STREAMS).commandLine();

  private static Optional<AnalyzeCommand> plain(List<String> arguments) {
    return PlainArguments.read(arguments.toArray(String[]::new), STREAMS);
  }

  private void isUnderstoodAsByPicocli(List<String> arguments) {
    Optional<AnalyzeCommand> plain = plain(arguments);
    if (plain.isPresent()) {
      CommandLine.ParseResult parsed = all.parseArgs(arguments.toArray(String[]::new));
      assertThat(plain.get())
          .as("%s", arguments)
          .usingRecursiveComparison()
          .isEqualTo(parsed.subcommand().commandSpec().userObject());
    }
  }

  @Test
  void understandsAsPicocliDoes() {
    for (String first : WORDS) {
      for (String second : WORDS) {
        for (String third : WORDS) {
          isUnderstoodAsByPicocli(List.of("analyze", first, second, third));
        }
      }
    }
    Random random = new Random(1);
    for (int i = 0; i < 3_000; i++) {
      List<String> arguments = new ArrayList<>(List.of("analyze"));
      for (int j = random.nextInt(9); j >= 0; j--) {
        arguments.add(WORDS.get(random.nextInt(WORDS.size())));
      }
      isUnderstoodAsByPicocli(arguments);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyze trace.pcap",
        "analyze -q -o events.ndjson trace.pcap",
        "analyze a.pcap --quiet --threads 1 b.pcap --output -",
        "analyze -e smb,flow -"
      })
  void readsWhatIsFrequent(String line) {
    assertThat(plain(List.of(line.split(" ")))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyze",
        "analyze -h",
        "analyze -o a -o b trace.pcap",
        "analyze trace.pcap -e",
        "analyze --threads many trace.pcap",
        "analyze @arguments",
        "dissect trace.pcap",
        "--version"
      })
  void leavesTheRestToPicocli(String line) {
    assertThat(plain(List.of(line.split(" ")))).isEmpty();
  }
}
