package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  private static CommandRun rejected(Object... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("pipescope: ").contains("--help' for what is possible");
    return run;
  }

  @Test
  void asksForACommand() {
    assertThat(rejected().err()).contains("a command is missing");
  }

  @Test
  void suggestsACommand() {
    assertThat(rejected("analyse", "x").err())
        .contains("there is no command 'analyse'", "did you mean analyze?");
  }

  @Test
  void suggestsAnOption() {
    assertThat(rejected("analyze", "--treads", "2", "x").err())
        .contains("there is no option '--treads'", "did you mean --threads?");
  }

  @Test
  void asksForAFile() {
    assertThat(rejected("analyze").err()).contains("FILE");
    assertThat(rejected("analyze", "").err()).contains("empty name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-q", "--no-progress"})
  void listsTheTypesOfEvents(String other) {
    CommandRun run = CommandRun.of("analyze", other, "-e", "help", "x.pcap");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).contains("  alert", "  smb", "  stats").isSorted();
  }

  @Test
  void readsStandardInputOnce() {
    assertThat(rejected("analyze", "-", "-").err()).contains("only once");
  }

  @ParameterizedTest
  @CsvSource({
    "--threads,0",
    "--threads,many",
    "--threads,100000",
    "--format,xml",
    "--overlap,solaris",
    "--from,yesterday",
    "--to,2024-03-01T12:00:00",
    "--from,99999999999",
    "-c,0",
    "-c,-1",
    "--decode-as,445:smb",
    "--decode-as,tcp.port=70000:smb",
    "--decode-as,tcp.port=445:none",
    "--events,nonsense",
    "--limit,layers=0",
    "--limit,layers=x",
    "--limit,layers",
    "--limit,layers=2147483648",
    "--threshold,ack_storm_acks=0",
    "--threshold,nonsense=1",
    "--reader,tcpdump"
  })
  void saysWhatIsWrongWithAValue(String option, String value) {
    rejected("analyze", option, value, "x");
  }

  @Test
  void readsFilesAloneThroughPcap4j() {
    assertThat(rejected("analyze", "--reader", "pcap4j", "-").err()).contains("standard input");
  }

  @Test
  void asksForAnInterface() {
    assertThat(rejected("live").err()).contains("-i");
  }

  @Test
  void wantsTimesInTheirOrder() {
    assertThat(rejected("analyze", "--from", "2", "--to", "2", "x").err()).contains("not before");
  }

  @Test
  void listsTheLimits() {
    assertThat(rejected("analyze", "--limit", "size=1", "x").err())
        .contains("\n  conversations=262144\n", "\n  out_of_order_total_bytes=67108864\n");
  }

  @ParameterizedTest
  @CsvSource({"--limit,conversations=262144", "--threshold,syn_flood_half_open=128"})
  void listsWhatCanBeSet(String option, String setting) {
    CommandRun run = CommandRun.of("analyze", option, "help");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).contains("  " + setting);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void changesOnlyTheLimitsThatAreNamed() {
    Limits limits =
        RecordSettings.LIMITS.apply(
            List.of(
                new Setting("layers", 7),
                new Setting("out_of_order_total_bytes", 1L << 40),
                new Setting("layers", 8)));
    assertThat(limits.layers()).isEqualTo(8);
    assertThat(limits.outOfOrderTotalBytes()).isEqualTo(1L << 40);
    assertThat(limits.conversations()).isEqualTo(Limits.DEFAULT.conversations());
    assertThat(RecordSettings.LIMITS.apply(List.of())).isEqualTo(Limits.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-1.5,-1500000000",
    "1709294400.5,1709294400500000000",
    "1970-01-01T00:00:01Z,1000000000",
    "1970-01-01T00:00:00.000000001Z,1",
    "1970-01-01 02:00:00+02:00,0",
  })
  void readsTimes(String text, long nanoseconds) {
    assertThat(new TimeConverter().convert(text)).isEqualTo(nanoseconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze", "live", "protocols", "schema", "ksy", "completion", "man"})
  void explainsEveryCommand(String command) {
    CommandRun run = CommandRun.of(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Usage: pipescope " + command);
    assertThat(run.err()).isEmpty();
    assertThat(CommandRun.of("help", command)).isEqualTo(run);
  }

  @Test
  void explainsItself() {
    CommandRun run = CommandRun.of("--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("analyze", "Exit status:", "Examples:");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }
}
