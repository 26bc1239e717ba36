package io.pipescope.net.ip;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.net.Wire;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
}
