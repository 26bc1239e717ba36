package io.pipescope.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PieceTest {
  private static final int SEGMENT = 1_000;

  private static Piece segment() {
    byte[] bytes = new byte[SEGMENT];
    Arrays.fill(bytes, (byte) '.');
    bytes[501] = 'a';
    bytes[502] = 'b';
    return new Piece(7_000, bytes, 1, 1, false);
  }

  private static String text(Piece piece) {
    int length = (int) (piece.end() - piece.start());
    return new String(piece.bytes(), piece.from(), length, StandardCharsets.US_ASCII);
  }

  @Test
  void aPartHasItsBytesAndRemembersTheSegment() {
    for (int margin : new int[] {0, 1, 100, 400}) {
      Piece part = segment().cut(7_501 - margin, 7_503 + margin).cut(7_501, 7_503);
      assertThat(text(part)).isEqualTo("ab");
      assertThat(part.arrivedStart()).isEqualTo(7_000);
      assertThat(part.arrivedEnd()).isEqualTo(7_000 + SEGMENT);
    }
  }

  /** What waits is counted by the bytes that are left of it, so others must not stay in memory. */
  @Test
  void aSmallRestDoesNotKeepTheSegmentInMemory() {
    Piece rest = segment().cut(7_500, 7_510);
    assertThat(rest.bytes().length).isEqualTo(10);
    assertThat(segment().cut(7_000, 7_900).bytes().length).as("a large one").isEqualTo(SEGMENT);
  }
}
