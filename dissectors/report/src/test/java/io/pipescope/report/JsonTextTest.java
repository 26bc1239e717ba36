package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "srvsvc",
        "C:\\Pröjekte\\\"x\"",
        "Ωμέγα Жук 漢字 한글 עברית العربية हिन्दी",
        "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "a\u0000b\u001b[31m\u0007\r\n\t\b\f\u007f\u0085\u009b2J",
        "line\u2028paragraph\u2029end\ufeff\u200f\uffff"
      })
  void keepsAnyTextOnOneLine(String text) {
    String json = string(text);

    assertThat(MAPPER.readValue(json, String.class)).isEqualTo(text);
    assertThat(json.lines().count()).isEqualTo(1);
    assertThat(json.codePoints())
        .noneMatch(c -> c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029);
  }

  @Test
  void replacesHalvesOfCharacters() {
    assertThat(string("a\ud800b\udc00\ud83d")).isEqualTo("\"a\ufffdb\ufffd\ufffd\"");
    assertThat(string("\ud83d\ud83d\ude00\ude00")).isEqualTo("\"\ufffd😀\ufffd\"");
  }

  @Test
  void isValidForRandomTextOfAnyLength() {
    Random random = new Random(2);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = i % 10 == 0 ? random.nextInt(5_000) : random.nextInt(20);
      int range = new int[] {0x80, 0x800, 0x10000}[i % 3];
      for (int k = 0; k < length; k++) {
        text.append((char) random.nextInt(range));
      }
      String wellFormed =
          new String(
              text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_16BE),
              java.nio.charset.StandardCharsets.UTF_16BE);
      assertThat(MAPPER.readValue(string(text.toString()), String.class)).isEqualTo(wellFormed);
    }
  }

  @Test
  void keepsPairsTogetherWhereverTheyAre() {
    for (int length = 1_020; length < 1_028; length++) {
      String text = "x".repeat(length) + "😀";
      assertThat(string(text)).isEqualTo('"' + text + '"');
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        9,
        10,
        -1,
        -10,
        99,
        100,
        4294967296L,
        Long.MAX_VALUE,
        Long.MIN_VALUE + 1,
        Long.MIN_VALUE
      })
  void writesIntegers(long number) {
    assertThat(written(sink -> JsonNumbers.integer(sink, number))).isEqualTo(Long.toString(number));
  }

  @Test
  void writesRandomIntegers() {
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      long number = random.nextLong() >> random.nextInt(64);
      assertThat(written(sink -> JsonNumbers.integer(sink, number)))
          .isEqualTo(Long.toString(number));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "12, 12.0",
    "-0.5, -0.5",
    "0.000001, 0.000001",
    "86400.123456, 86400.123456",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "2e-3, 0.002"
  })
  void writesDecimalsWithoutExponent(double number, String expected) {
    assertThat(written(sink -> JsonNumbers.decimal(sink, number))).isEqualTo(expected);
  }

  @Test
  void writesDecimalsThatReadBackTheSame() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      double number =
          i % 2 == 0 ? random.nextLong() / 1e9 : Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number)) {
        String json = written(sink -> JsonNumbers.decimal(sink, number));
        assertThat(Double.parseDouble(json)).isEqualTo(number);
        assertThat(MAPPER.readTree(json).isNumber()).isTrue();
      }
    }
    assertThatThrownBy(() -> JsonNumbers.decimal(new ByteSink(1), Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0x0",
    "0, 16, 0x0000000000000000",
    "-1, 16, 0xffffffffffffffff",
    "4660, 2, 0x1234"
  })
  void writesHexadecimalNumbers(long number, int digits, String expected) {
    assertThat(written(sink -> JsonNumbers.hexadecimal(sink, number, digits)))
        .isEqualTo('"' + expected + '"');
  }

  private static String string(String text) {
    return written(sink -> JsonText.string(sink, text));
  }

  private static String written(Consumer<ByteSink> write) {
    ByteSink sink = new ByteSink(1);
    write.accept(sink);
    return Lines.text(sink);
  }
}
