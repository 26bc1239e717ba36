package io.pipescope.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipescope.api.Binding;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys that bind a definition. */
class ProtocolKeysTest {
  @TempDir private Path directory;

  private ProtocolKeys keys(String meta, String rest) throws DefinitionException {
    Path file = Loaded.write(directory, "proto", "meta:\n  id: proto\n" + meta + rest);
    return ProtocolKeys.of(Definition.read(file));
  }

  @Test
  void bindWhereTheySay() throws DefinitionException {
    ProtocolKeys keys =
        keys(
            """
              -pipescope-ports: [502, 0x1f90]
              -pipescope-pipes: [acme, 'acme_*']
              -pipescope-magic: [0x7f, ELF]
            """,
            "");
    assertThat(keys.bindings())
        .containsExactly(
            new Binding.TcpPort(502),
            new Binding.TcpPort(8080),
            new Binding.NamedPipe("acme"),
            new Binding.NamedPipe("acme_*"),
            new Binding.Heuristic());
    assertThat(keys.framing()).isEqualTo(new Framing.Self());
    assertThat(keys.toServer().fixed().count()).isEqualTo(4);
    assertThat(keys("", "").bindings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-pipescope-port: 1|there is no key -pipescope-port;",
        "-pipescope-ports: 65536|65536 is no TCP port",
        "-pipescope-ports: http|a number is expected",
        "-pipescope-pipes: 'PIPE\\x'|without",
        "-pipescope-magic: ab|2 bytes",
        "-pipescope-magic: [256, 1, 1]|256 is no byte",
        "-pipescope-to-server: nobody|there is no type \"nobody\"",
        "-pipescope-framing: lines|framing is \"self\"",
        "-pipescope-framing: {len: a}|framing has no len",
        "-pipescope-framing: {length: zz}|there is no field zz",
        "-pipescope-framing: {length: late}|there is no field late",
        "-pipescope-framing: {length: name}|is not a whole number",
        "-pipescope-framing: {length: a, counts: words}|a length counts",
      })
  void senselessKeysAreToldWithTheirLine(String key, String reason) {
    String fields =
        """
        seq:
          - {id: a, type: u1}
          - {id: name, size: 2}
          - {id: text, size: a}
          - {id: late, type: u1}
        """;
    assertThatThrownBy(() -> keys("  " + key + "\n", fields))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("line 3: ")
        .hasMessageContaining(reason);
  }

  @Test
  void structureThatTakesAllNeedsALength() {
    assertThatThrownBy(() -> keys("", "seq:\n  - id: a\n    type: u1\n    repeat: eos\n"))
        .hasMessageContaining("line 4")
        .hasMessageContaining("-pipescope-framing");
  }
}
