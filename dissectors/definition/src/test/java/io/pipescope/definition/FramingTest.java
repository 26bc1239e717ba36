package io.pipescope.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import io.pipescope.api.Likelihood;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where messages begin and end. */
class FramingTest {
  private static final String SELF =
      """
      meta:
        id: self
        -pipescope-ports: 9999
      seq:
        - {id: mark, contents: [0xca, 0xfe]}
        - {id: len_text, type: u1}
        - {id: text, type: str, size: len_text, encoding: ASCII}
        - {id: list, type: item, repeat: until, repeat-until: _.value == 0}
      types:
        item:
          seq:
            - {id: value, type: u1}
      """;

  @TempDir private Path directory;

  /** The events of the same bytes, sent in pieces. */
  private List<String> inPieces(String yaml, String id, String hex, int size)
      throws DefinitionException {
    Loaded loaded = Loaded.of(directory, id, yaml);
    byte[] bytes = Loaded.bytes(hex);
    for (int at = 0; at < bytes.length; at += size) {
      byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size));
      loaded.data(Direction.TO_SERVER, piece);
    }
    loaded.ends();
    assertThat(loaded.context.anomalies).isEmpty();
    return loaded.events();
  }

  @Test
  void selfFramedMessagesDoNotDependOnSegments() throws DefinitionException {
    String hex = "cafe 02 6869 010200 cafe 00 00 cafe 01 61 0500";
    List<String> whole = inPieces(SELF, "self", hex, 1_000);
    assertThat(whole)
        .containsExactly(
            "{mark=#cafe, len_text=2, text='hi', list=[{value=1}, {value=2}, {value=0}]}",
            "{mark=#cafe, len_text=0, text='', list=[{value=0}]}",
            "{mark=#cafe, len_text=1, text='a', list=[{value=5}, {value=0}]}");
    for (int size = 1; size < 20; size++) {
      assertThat(inPieces(SELF, "self", hex, size)).as(size + " bytes").isEqualTo(whole);
    }
  }

  @Test
  void lengthCountsWhatItIsSaidTo() throws DefinitionException {
    String rest =
        """
        meta: {id: rest, endian: le, -pipescope-framing: {length: head.len, plus: -1}}
        seq:
          - {id: head, type: head}
          - {id: body, size-eos: true}
        types:
          head:
            seq:
              - {id: kind, type: b4}
              - {id: other, type: b4}
              - {id: len, type: u2}
        """;
    String message =
        """
        meta:
          id: message
          -pipescope-framing: {length: len, counts: message}
        seq:
          - {id: skipped, size: 3}
          - {id: len, type: b24}
          - {id: body, size-eos: true}
        """;
    for (int size = 1; size < 9; size++) {
      assertThat(inPieces(rest, "rest", "12 0300 aabb 34 0100", size))
          .containsExactly(
              "{head={kind=1, other=2, len=3}, body=#aabb}",
              "{head={kind=3, other=4, len=1}, body=#}");
      assertThat(inPieces(message, "message", "000000 000007 ff 010101 000006", size))
          .containsExactly(
              "{skipped=#000000, len=7, body=#ff}", "{skipped=#010101, len=6, body=#}");
    }
  }

  @Test
  void behindAGapMessagesAreFoundAgain() throws DefinitionException {
    Loaded loaded = Loaded.of(directory, "self", SELF);
    loaded.sends("cafe 02 68").gap(10).sends("0102").sends("cafe 00 00").ends();
    assertThat(loaded.events())
        .containsExactly("{mark=#cafe, len_text=0, text='', list=[{value=0}]}");
    assertThat(loaded.context.codes()).containsExactly("truncated.message");
  }

  @Test
  void bytesThatAreNoMessageCostOneAnomaly() throws DefinitionException {
    Loaded loaded = Loaded.of(directory, "self", SELF);
    loaded.sends("0102").sends("0304").sends("cafe 00 00").ends();
    assertThat(loaded.events()).hasSize(1);
    assertThat(loaded.context.codes()).containsExactly("malformed.message");
  }

  @Test
  void eachDirectionMayHaveATypeOfItsOwn() throws DefinitionException {
    Loaded loaded =
        Loaded.of(
            directory,
            "talk",
            """
            meta:
              id: talk
              -pipescope-to-server: ask
              -pipescope-to-client: tell
            types:
              ask: {seq: [{id: question, type: u1}]}
              tell: {seq: [{id: answer, type: u1}]}
            """);
    loaded.sends("01").answers("02");
    assertThat(loaded.events()).containsExactly("{question=1}", "{answer=2}");
  }

  @Test
  void firstBytesTellWhetherItIsTheProtocol() throws DefinitionException {
    Loaded loaded = Loaded.of(directory, "self", SELF);
    assertThat(probe(loaded, "cafe 00 00")).isEqualTo(Likelihood.CERTAIN);
    assertThat(probe(loaded, "cafe 05")).isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe(loaded, "ca")).isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe(loaded, "babe")).isEqualTo(Likelihood.NO);
    Loaded magic =
        Loaded.of(
            directory,
            "magic",
            """
            meta: {id: magic, -pipescope-magic: [0x01, abc]}
            seq: [{id: first, size: 10}]
            """);
    assertThat(probe(magic, "01616263 00")).isEqualTo(Likelihood.CERTAIN);
    assertThat(probe(magic, "016162")).isEqualTo(Likelihood.POSSIBLE);
    assertThat(probe(magic, "02616263 00")).isEqualTo(Likelihood.NO);
  }

  private static Likelihood probe(Loaded loaded, String hex) {
    return loaded.provider.probe(Direction.TO_SERVER, ByteBuffer.wrap(Loaded.bytes(hex)));
  }
}
