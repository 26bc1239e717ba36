package io.pipescope.dcerpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Direction;
import io.pipescope.api.Likelihood;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
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
  void recognisesACallInTheMiddleOfASession() {
    byte[] request = PduBytes.request(7, 0, 12, 64).build();
    byte[] response = PduBytes.response(7, 0, 64).flags(2).build();
    assertThat(probe(request)).isEqualTo(Likelihood.CERTAIN);
    assertThat(probe(response)).isEqualTo(Likelihood.CERTAIN);
  }

  @Test
  void waitsForTheWholeHeader() {
    assertThat(probe(LITTLE_ENDIAN_BIND.substring(0, 30))).isEqualTo(Likelihood.POSSIBLE);
  }

  @Test
  void refusesTextAndLengthsThatCannotBe() {
    assertThat(probe("GET /index.html HTTP/1.1".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(Likelihood.NO);
    assertThat(probe("05000b03100000000f0000000200000000000000")).isEqualTo(Likelihood.NO);
    assertThat(probe("05000b0310000000480048000200000000000000")).isEqualTo(Likelihood.NO);
  }

  @Test
  void refusesOtherProtocolsThatBeginWithAFive() {
    // a client of SOCKS 5 that sends its method and its request together
    assertThat(probe("05010005010003" + "0b6578616d706c652e636f6d01bb")).isEqualTo(Likelihood.NO);
    // connectionless PDUs have types that connections lack
    assertThat(probe("050001031000000048000000020000000000")).isEqualTo(Likelihood.NO);
  }

  @Test
  void takesHardlyAnyRandomBytesForAPdu() {
    Random random = new Random(5);
    byte[] bytes = new byte[24];
    int found = 0;
    for (int i = 0; i < 1_000_000; i++) {
      random.nextBytes(bytes);
      bytes[0] = 5;
      bytes[1] = 0;
      found += probe(bytes) == Likelihood.CERTAIN ? 1 : 0;
    }
    assertThat(found).isZero();
  }

  private static Likelihood probe(String hex) {
    return probe(HexFormat.of().parseHex(hex));
  }

  private static Likelihood probe(byte[] head) {
    return new DcerpcProvider().probe(Direction.TO_SERVER, ByteBuffer.wrap(head));
  }
}
