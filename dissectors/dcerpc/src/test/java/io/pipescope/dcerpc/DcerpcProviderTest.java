package io.pipescope.dcerpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import io.pipescope.api.Likelihood;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DcerpcProviderTest {
  private static final String LITTLE_ENDIAN_BIND = "05000b0310000000480000000200000000000000";
  private static final String BIG_ENDIAN_BIND = "05000b0300000000004800000000000200000000";

  @Test
  void recognisesABindInBothByteOrders() {
    assertThat(probe(LITTLE_ENDIAN_BIND)).isEqualTo(Likelihood.CERTAIN);
    assertThat(probe(BIG_ENDIAN_BIND)).isEqualTo(Likelihood.CERTAIN);
  }

  @Test
  void waitsForTheWholeHeader() {
    assertThat(probe(LITTLE_ENDIAN_BIND.substring(0, 30))).isEqualTo(Likelihood.POSSIBLE);
  }

  @Test
  void refusesTextAndLengthsThatCannotBe() {
    assertThat(probe(HexFormat.of().formatHex("GET /index.html HTTP/1.1".getBytes())))
        .isEqualTo(Likelihood.NO);
    assertThat(probe("05000b03100000000f0000000200000000000000")).isEqualTo(Likelihood.NO);
    assertThat(probe("05000b0310000000480048000200000000000000")).isEqualTo(Likelihood.NO);
  }

  private static Likelihood probe(String hex) {
    return new DcerpcProvider()
        .probe(Direction.TO_SERVER, ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
  }
}
