package io.pipescope.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that are made to hurt cost one anomaly, and the messages behind them are read. */
class HostileInputTest {
  @TempDir private Path directory;

  private Loaded framed(String yaml) throws DefinitionException {
    return Loaded.of(
        directory,
        "proto",
        "meta:\n  id: proto\n  endian: be\n  -pipescope-framing: {length: len}\n"
            + "seq:\n  - {id: len, type: u2}\n  - {id: kind, type: u1}\n"
            + yaml);
  }

  /** A sound message, with which every definition here can do something. */
  private static final String SOUND = "0001 00";

  private static void assertOneAnomaly(Loaded loaded, String code) {
    assertThat(loaded.context.codes()).containsExactly(code);
    assertThat(loaded.context.events).as("the message behind").hasSize(1);
  }

  @Test
  void repetitionWithoutAnEndStops() throws DefinitionException {
    Loaded loaded =
        framed(
            """
              - {id: all, type: nothing, repeat: until, repeat-until: kind == 0}
            types:
              nothing: {seq: []}
            """);
    assertOneAnomaly(loaded.sends("0001 01" + SOUND), "limit.message_values");
  }

  @Test
  void hugeCountIsNoUse() throws DefinitionException {
    Loaded loaded =
        framed(
            """
              - {id: num, type: u4, if: kind != 0}
              - {id: all, type: u1, repeat: expr, repeat-expr: num, if: kind == 1}
              - {id: none, type: nothing, repeat: expr, repeat-expr: num, if: kind == 2}
            types:
              nothing: {seq: []}
            """);
    loaded.sends("0005 01 ffffffff");
    assertThat(loaded.context.codes()).containsExactly("malformed.message");
    loaded.sends("0005 02 7fffffff" + SOUND);
    assertThat(loaded.context.codes()).containsExactly("malformed.message", "limit.message_values");
    assertThat(loaded.context.events).hasSize(1);
  }

  @Test
  void recursionStops() throws DefinitionException {
    Loaded loaded =
        framed(
            """
              - {id: tree, type: tree, size-eos: true, if: kind != 0}
            types:
              tree:
                seq:
                  - {id: inner, type: tree, size-eos: true}
            """);
    loaded.sends("0001 01" + SOUND);
    assertThat(loaded.context.codes()).hasSize(1);
    assertThat(loaded.context.codes().get(0)).matches("malformed.message|limit.message_values");
    assertThat(loaded.context.events).hasSize(1);
  }

  @Test
  void instanceThatContainsItselfStops() throws DefinitionException {
    Loaded loaded =
        framed(
            """
              - {id: node, type: node, if: kind != 0}
            types:
              node:
                seq: []
                instances:
                  left: {pos: 0, type: node}
                  right: {pos: 0, type: node}
            """);
    assertOneAnomaly(loaded.sends("0001 01" + SOUND), "malformed.message");
  }

  @Test
  void nestingIsBoundedInEvents() throws DefinitionException {
    Loaded loaded =
        framed(
            """
              - {id: list, type: list, if: kind != 0}
            types:
              list:
                seq:
                  - {id: more, type: u1}
                  - {id: next, type: list, if: more != 0}
            """);
    loaded.sends("0003 010100" + "0066 01" + "01".repeat(100) + "00" + SOUND);
    assertThat(loaded.context.codes()).containsExactly("malformed.message");
    assertThat(loaded.context.events).hasSize(2);
  }

  @Test
  void bombIsNotUnpacked() throws DefinitionException, IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 20; i++) {
        out.write(zeros);
      }
    }
    Loaded loaded = framed("  - {id: packed, size-eos: true, process: zlib, if: kind != 0}\n");
    String length = HexFormat.of().toHexDigits((short) (packed.size() + 1));
    loaded.sends(length + "01" + HexFormat.of().formatHex(packed.toByteArray()) + SOUND);
    assertOneAnomaly(loaded, "limit.message_bytes");
  }

  @Test
  void brokenPackingIsMalformed() throws DefinitionException {
    Loaded loaded = framed("  - {id: packed, size-eos: true, process: zlib, if: kind != 0}\n");
    assertOneAnomaly(loaded.sends("0003 01 ffff" + SOUND), "malformed.message");
  }

  @Test
  void lengthsThatLieAreMalformed() throws DefinitionException {
    Loaded loaded =
        framed(
            """
              - {id: num, type: s4, if: kind != 0}
              - {id: data, size: num, if: kind == 1}
              - {id: inner, size: 2, type: inner, if: kind == 2}
            types:
              inner:
                seq:
                  - {id: number, type: u4}
            """);
    loaded.sends("0005 01 7fffffff").sends("0005 01 ffffffff").sends("0007 02 00000000 0000");
    assertThat(loaded.context.codes())
        .containsExactly("malformed.message", "malformed.message", "malformed.message");
    loaded.sends("0000" + SOUND);
    assertThat(loaded.context.codes()).hasSize(4);
    assertThat(loaded.context.events).hasSize(1);
  }

  @Test
  void fixedValuesThatAreOthersAreMalformed() throws DefinitionException {
    Loaded loaded = framed("  - {id: value, type: u1, valid: {max: 3}, if: kind != 0}\n");
    assertOneAnomaly(loaded.sends("0002 01 04" + SOUND), "malformed.message");
    assertThat(loaded.context.anomalies.get(0).message()).contains("/seq/2");
  }

  @Test
  void anyBytesAreRead() throws DefinitionException {
    Loaded loaded =
        framed(
            """
              - {id: ofs, type: u1}
              - {id: name, type: strz, encoding: UTF-8}
              - {id: body, type: {switch-on: kind, cases: {1: pair, 2: list}}, size-eos: true}
            instances:
              at: {pos: ofs, type: pair}
            types:
              pair:
                seq:
                  - {id: a, type: u2, enum: kinds}
                  - {id: b, type: u2}
                instances:
                  code: {value: a.to_i + 1}
              list:
                seq:
                  - {id: pairs, type: pair, repeat: eos}
            enums:
              kinds: {1: one}
            """);
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      byte[] message = new byte[2 + random.nextInt(40)];
      for (int at = 0; at < message.length; at++) {
        message[at] = (byte) (random.nextInt(8) == 0 ? random.nextInt() : random.nextInt(2));
      }
      message[0] = 0;
      message[1] = (byte) (message.length - 2);
      if (message.length > 3) {
        message[2] = (byte) random.nextInt(3);
        message[3] = (byte) random.nextInt(50);
      }
      loaded.data(Direction.TO_SERVER, message);
    }
    assertThat(loaded.context.codes()).containsOnly("malformed.message");
    assertThat(loaded.context.events).hasSizeGreaterThan(20);
    assertThat(loaded.context.anomalies.size() + loaded.context.events.size()).isEqualTo(2_000);
  }

  @Test
  void endlessMessageIsGivenUp() throws DefinitionException {
    Loaded loaded =
        Loaded.of(
            directory,
            "proto",
            """
            meta:
              id: proto
              encoding: UTF-8
            seq:
              - {id: line, type: str, terminator: 0x0a}
            """);
    byte[] letters = new byte[1 << 16];
    Arrays.fill(letters, (byte) 'a');
    for (int i = 0; i < 40; i++) {
      loaded.data(Direction.TO_SERVER, letters);
    }
    assertThat(loaded.context.codes()).containsExactly("limit.message_bytes");
    loaded.sends("680a").sends("690a");
    assertThat(loaded.events()).contains("{line='i'}");
  }
}
