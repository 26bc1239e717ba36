package io.pipescope.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampUnitTest {
  private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000L);
  private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void agreesWithExactArithmetic(boolean binary) {
    Random random = new Random(7);
    for (int exponent = 0; exponent < 128; exponent++) {
      for (int i = 0; i < 500; i++) {
        long count = random.nextLong() >>> random.nextInt(64);
        long offset = i % 3 == 0 ? 0 : random.nextLong() >> random.nextInt(64);
        assertThat(new TimestampUnit(binary, exponent, offset).toNanoseconds(count))
            .as(
                "%s units of %s^-%s, offset %s",
                Long.toUnsignedString(count), binary, exponent, offset)
            .isEqualTo(exact(binary, exponent, offset, count));
      }
    }
  }

  /** Both parts are bounded before they are added. */
  private static long exact(boolean binary, int exponent, long offset, long count) {
    BigInteger units = new BigInteger(Long.toUnsignedString(count));
    BigInteger perSecond = BigInteger.valueOf(binary ? 2 : 10).pow(exponent);
    BigInteger time = bounded(units.multiply(SECOND).divide(perSecond));
    return bounded(time.add(bounded(BigInteger.valueOf(offset).multiply(SECOND)))).longValueExact();
  }

  private static BigInteger bounded(BigInteger value) {
    return value.max(MIN).min(MAX);
  }

  @Test
  void knowsWhatIsFinerThanAMicrosecond() {
    assertThat(TimestampUnit.DEFAULT.nanoseconds()).isFalse();
    assertThat(new TimestampUnit(false, 7, 0).nanoseconds()).isTrue();
    assertThat(new TimestampUnit(true, 19, 0).nanoseconds()).isFalse();
    assertThat(new TimestampUnit(true, 20, 0).nanoseconds()).isTrue();
  }
}
