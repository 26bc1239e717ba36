package io.pipescope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Further dissectors on the command line. */
class PluginPathTest {
  private static final Path FIXTURES = Path.of("../fixtures");
  private static final Path CAPTURE = FIXTURES.resolve("plugin-template/example/input.pcap");

  private static final String SHOUT =
      """
      meta:
        id: shout
        title: Says it louder
        endian: be
        encoding: UTF-8
      seq:
        - id: len_rest
          type: u2
        - id: id
          type: u2
        - id: kind
          type: u1
        - id: text
          size: len_rest - 3
          type: str
      """;

  @TempDir private Path directory;

  private Path shout(String keys) throws Exception {
    return Files.writeString(
        directory.resolve("shout.ksy"), SHOUT.replace("  endian", keys + "  endian"));
  }

  private static CommandRun analyze(Object... arguments) {
    Object[] all = new Object[arguments.length + 2];
    all[0] = "analyze";
    all[1] = "-q";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    CommandRun run = CommandRun.of(all);
    assumeThat(run.err()).as("the compiler").doesNotContain("ksy install");
    return run;
  }

  @Test
  void definitionAloneIsEnough() throws Exception {
    shout("");
    CommandRun run =
        analyze(
            "--plugin-path",
            directory,
            "--decode-as",
            "tcp.port=7007:shout",
            "-e",
            "shout",
            CAPTURE);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(6);
    assertThat(run.lines().get(1))
        .contains("\"event_type\":\"shout\"", "\"shout\":{\"direction\":\"to_client\"")
        .endsWith("\"len_rest\":8,\"id\":1,\"kind\":2,\"text\":\"HELLO\"}}");
    assertThat(analyze("--plugin-path", directory, CAPTURE).out()).doesNotContain("shout");
  }

  @Test
  void boundDefinitionIsFoundFilteredAndDescribed() throws Exception {
    Path file = shout("  -pipescope-ports: 7007\n");
    CommandRun run =
        analyze("--plugin-path", file, "-Y", "shout.kind == 2 && shout.text == \"HELLO\"", CAPTURE);
    assertThat(run.out()).contains("\"text\":\"HELLO\"").doesNotContain("THERE");
    CommandRun table =
        analyze(
            "--plugin-path",
            file,
            "-e",
            "shout",
            "--format",
            "csv",
            "--fields",
            "frame,shout.id",
            CAPTURE);
    assertThat(table.lines()).contains("4,1", "6,3");
    assertThat(CommandRun.of("schema", "shout", "--plugin-path", file).out())
        .contains("Says it louder");
    assertThat(CommandRun.of("protocols", "--plugin-path", file).out())
        .contains("shout\n  Says it louder\n  found at TCP port 7007\n  from " + file);
    assertThat(analyze("-Y", "shout.kind == 2", CAPTURE).status()).isEqualTo(2);
  }

  @Test
  void packetsAreOpenedDownToTheBitsOfDefinitions() {
    Path protocols = FIXTURES.resolve("protocols");
    Path definition = FIXTURES.resolve("definition");
    CommandRun modbus =
        CommandRun.of(
            "dissect",
            "--plugin-path",
            protocols,
            "-Y",
            "modbus_tcp.header.transaction_id >= 4",
            definition.resolve("modbus-tcp/input.pcap"));
    assumeThat(modbus.err()).as("the compiler").doesNotContain("ksy install");
    assertThat(modbus.err()).isEmpty();
    assertThat(modbus.out())
        .containsPattern("(?m)^modbus_tcp .*Modbus over TCP")
        .containsPattern("transaction_id +4\\b")
        .containsPattern("function +1 +.*read_coils")
        .as("a code without a name")
        .containsPattern("function +99\\b");
    CommandRun pipe =
        CommandRun.of(
            "dissect",
            "--plugin-path",
            protocols,
            "--frame",
            "14,24",
            definition.resolve("acme-jobs/input.pcap"));
    assertThat(pipe.out())
        .containsPattern("(?m)^acme_jobs .*Job control")
        .containsPattern("priority +2 +.*high")
        .containsPattern("value +Report")
        .containsPattern("kind +3\\b");
    CommandRun hostile =
        CommandRun.of(
            "dissect",
            "--plugin-path",
            protocols,
            definition.resolve("dns-tcp-hostile/input.pcap"));
    assertThat(hostile.status()).isZero();
    assertThat(hostile.out()).contains("nested more than 64 deep");
  }

  @Test
  void definitionThatIsNotBoundIsListed() throws Exception {
    Path file = shout("");
    assertThat(CommandRun.of("protocols", "--plugin-path", directory).out())
        .contains("shout\n  found at no place of its own")
        .contains("from " + file);
    assertThat(CommandRun.of("protocols").out()).doesNotContain("shout");
  }

  @Test
  void compilingIsToldToThoseWhoAsk() throws Exception {
    Path file = shout("  -pipescope-ports: 7007 # " + directory + "\n");
    assertThat(analyze("-v", "--plugin-path", file, CAPTURE).err()).contains("compiling " + file);
    assertThat(analyze("-v", "--plugin-path", file, CAPTURE).err())
        .as("the second time")
        .doesNotContain("compiling");
  }

  @Test
  void brokenDefinitionCostsAWarning() throws Exception {
    shout("  -pipescope-ports: 7007\n  -pipescope-pots: 1\n");
    CommandRun run = analyze("--plugin-path", directory, CAPTURE);
    assertThat(run.status()).isZero();
    assertThat(run.errLines()).singleElement().asString().contains("shout.ksy", "line 5", "pots");
  }

  @Test
  void eventsAreNotCalledLikeOthers() throws Exception {
    Files.writeString(
        directory.resolve("flow.ksy"),
        SHOUT
            .replace("id: shout", "id: flow")
            .replace("  endian", "  -pipescope-ports: 1\n  endian"));
    CommandRun run = analyze("--plugin-path", directory, CAPTURE);
    assertThat(run.errLines()).singleElement().asString().contains("flow.ksy", "another id");
  }

  @Test
  void placeThatIsNotThereIsWrongUsage() {
    CommandRun run = CommandRun.of("analyze", "--plugin-path", directory.resolve("no"), CAPTURE);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("--plugin-path", "there is no ");
  }

  @Test
  void directoriesOfTheUserAreThoseOfTheXdgSpecification() {
    assertThat(new UserDirectories(Map.of("HOME", "/home/a")).plugins())
        .hasValue(Path.of("/home/a/.config/pipescope/plugins"));
    assertThat(new UserDirectories(Map.of("HOME", "/home/a", "XDG_CONFIG_HOME", "/c")).plugins())
        .hasValue(Path.of("/c/pipescope/plugins"));
    assertThat(new UserDirectories(Map.of("HOME", "/home/a", "XDG_CACHE_HOME", "c")).cache())
        .as("relative paths are to be ignored")
        .hasValue(Path.of("/home/a/.cache/pipescope"));
    assertThat(new UserDirectories(Map.of()).plugins()).isEmpty();
  }

  @Test
  void lintTellsLinesAndStatus() throws Exception {
    Path file = shout("");
    CommandRun style = CommandRun.of("ksy", "lint", file);
    assertThat(style.status()).isZero();
    assertThat(style.lines()).contains(file + ":1: style: meta should tell the license");
    shout("  -pipescope-ports: x\n");
    CommandRun error = CommandRun.of("ksy", "lint", file);
    assertThat(error.status()).isEqualTo(2);
    assertThat(error.out()).contains(file + ":4: error: a number is expected");
    assertThat(CommandRun.of("ksy").status()).isEqualTo(1);
  }
}
