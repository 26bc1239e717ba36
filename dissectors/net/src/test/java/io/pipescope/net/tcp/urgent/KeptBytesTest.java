package io.pipescope.net.tcp.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptBytesTest {

  @Test
  void bytesInAGapAreNotCountedAndCannotBeTakenOut() {
    KeptBytes kept = new KeptBytes(10, 7);
    add(kept, 10, "abc");
    add(kept, 20, "def");
    OffsetSet without = set(11, 15, 21);
    assertThat(kept.remaining(without)).isEqualTo(7 + 6 - 2);
    assertThat(Reading.text(kept.head(100, without))).isEqualTo("acdf");
    assertThat(kept.places(set(10, 11, 12, 16, 20, 21, 23), without))
        .containsExactly(7L, 8L, 9L, 10L, 11L);
  }

  @Test
  void aHeadEndsWhereItShould() {
    KeptBytes kept = new KeptBytes(0, 0);
    add(kept, 0, "abcdef");
    assertThat(Reading.text(kept.head(3, set(0, 2)))).isEqualTo("bde");
    assertThat(Reading.text(kept.head(0, set()))).isEmpty();
  }

  private static void add(KeptBytes kept, long offset, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    kept.add(offset, ByteBuffer.wrap(bytes), 0, bytes.length, bytes.length);
  }

  private static OffsetSet set(long... offsets) {
    OffsetSet set = new OffsetSet();
    for (long offset : offsets) {
      set.add(offset);
    }
    return set;
  }
}
