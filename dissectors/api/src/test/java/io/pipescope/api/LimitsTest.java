package io.pipescope.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  private static final long MEBIBYTE = 1 << 20;

  @Test
  void areNotLoweredInALargeHeap() {
    assertThat(Limits.DEFAULT.within(864 * MEBIBYTE)).isEqualTo(Limits.DEFAULT);
    assertThat(Limits.DEFAULT.within(Long.MAX_VALUE)).isEqualTo(Limits.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 64, 128, 512, 860})
  void areNeverRaisedAndLeaveSomething(long mebibytes) {
    Limits small = Limits.DEFAULT.within(mebibytes * MEBIBYTE);
    assertThat(small.conversations()).isBetween(1, Limits.DEFAULT.conversations());
    assertThat(small.tableEntries()).isBetween(1L, Limits.DEFAULT.tableEntries() - 1);
    assertThat(small.messageTotalBytes())
        .isBetween(16 * MEBIBYTE, Limits.DEFAULT.messageTotalBytes());
    assertThat(small.messageBytes()).isEqualTo(Limits.DEFAULT.messageBytes());
  }

  @Test
  void keepWhatTheUserLowered() {
    Limits lowered = Limits.DEFAULT.with("conversations", 10).with("messageTotalBytes", 20);
    Limits small = lowered.within(128 * MEBIBYTE);
    assertThat(small.conversations()).isEqualTo(10);
    assertThat(small.messageTotalBytes()).isEqualTo(20);
  }
}
