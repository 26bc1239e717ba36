package io.pipescope.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in the bytes, the text is the one that the decoder of Java makes of them. */
class Utf16Test {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "svcctl",
        "\u0000",
        "Z\u00fcrich \u00ff",
        "\u0100",
        "abc\u4f60\u597d",
        "\ud83d\ude00",
        "half of a pair: \ud83d"
      })
  void decodesLikeJava(String text) {
    byte[] little = text.getBytes(StandardCharsets.UTF_16LE);
    byte[] big = text.getBytes(StandardCharsets.UTF_16BE);
    assertThat(Utf16.littleEndian(little)).isEqualTo(new String(little, StandardCharsets.UTF_16LE));
    assertThat(Utf16.decode(big, big.length, ByteOrder.BIG_ENDIAN))
        .isEqualTo(new String(big, StandardCharsets.UTF_16BE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 6})
  void takesOnlySoManyBytes(int length) {
    byte[] bytes = {'a', 0, 'b', 0, 'c', 0, 0x60, 0x4f};
    assertThat(Utf16.decode(bytes, length, ByteOrder.LITTLE_ENDIAN))
        .isEqualTo(new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_16LE));
  }
}
