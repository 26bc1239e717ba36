package io.pipescope.smb.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipeTextTest {

  private static Optional<String> utf16(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
    return PipeText.find(bytes, bytes.length, true);
  }

  private static Optional<String> bytes(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    return PipeText.find(bytes, bytes.length, true);
  }

  @Test
  void textOfManyScripts() {
    for (String text :
        new String[] {
          "Message from client", "M\u00fcller", "\u0416\u0443\u043a 1", "\u4e2d\u6587",
          "\u65e5\u672c\u8a9e\u3067\u3059", "ok \ud83d\ude00", "line\r\n", "y"
        }) {
      assertThat(utf16(text)).contains(text);
    }
    assertThat(utf16("terminated\0")).contains("terminated");
    assertThat(bytes("68656c6c6f")).contains("hello");
    assertThat(bytes("68656c6c6f00")).contains("hello");
  }

  @Test
  void binaryIsNoText() {
    assertThat(bytes("05000b0310000000480000000100")).isEmpty();
    assertThat(bytes("41000000")).isEmpty();
    assertThat(bytes("10000000")).isEmpty();
    assertThat(bytes("604a0000")).isEmpty();
    assertThat(bytes("7d1c03688cf105b8367caa1c91abb177")).isEmpty();
    assertThat(bytes("00")).isEmpty();
    assertThat(bytes("")).isEmpty();
    assertThat(bytes("00d8")).isEmpty();
    assertThat(bytes("2d4e160441042e00")).isEmpty();
  }

  @Test
  void aBeginningMayBeCutInACharacter() {
    byte[] all = "abc\ud83d\ude00".getBytes(StandardCharsets.UTF_16LE);
    for (int length = 2; length < all.length; length++) {
      assertThat(PipeText.find(all, length, false).orElseThrow())
          .isEqualTo("abc".substring(0, Math.min(3, length / 2)));
    }
  }
}
