package io.pipescope.net.ip;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.net.Wire;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InternetChecksumTest {

  @ParameterizedTest
  @CsvSource({
    "0001f203f4f5f6f7, ddf2", // the example of RFC 1071 section 3
    "'', 0",
    "01, 100",
    "0102, 102",
    "010203, 402",
    "ffffffffffff, ffff",
  })
  void addsUpInAnyByteOrder(String digits, String sum) {
    ByteBuffer bytes = ByteBuffer.wrap(Wire.join("ee", Wire.join(digits, Wire.hex("ee"))));
    int end = bytes.limit() - 1;

    assertThat(InternetChecksum.fold(InternetChecksum.sum(bytes, 1, end)))
        .isEqualTo(Integer.parseInt(sum, 16));
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    assertThat(InternetChecksum.fold(InternetChecksum.sum(bytes, 1, end)))
        .isEqualTo(Integer.parseInt(sum, 16));
  }

  @Test
  void agreesWithWordByWord() {
    byte[] random = new byte[300];
    new Random(5).nextBytes(random);
    for (int start = 0; start < 9; start++) {
      for (int end = start; end <= random.length; end++) {
        int sum = 0;
        for (int i = start; i < end; i++) {
          sum += (random[i] & 0xff) << ((i - start) % 2 == 0 ? 8 : 0);
        }
        assertThat(InternetChecksum.fold(InternetChecksum.sum(ByteBuffer.wrap(random), start, end)))
            .isEqualTo(InternetChecksum.fold(sum));
      }
    }
  }
}
