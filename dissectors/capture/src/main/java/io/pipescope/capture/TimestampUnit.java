package io.pipescope.capture;

/**
 * In what a pcapng interface counts time: the options {@code if_tsresol} and {@code if_tsoffset}.
 * Times that do not fit into 64 bits of nanoseconds (years before 1677 or after 2262) become the
 * nearest that does.
 *
 * <p>draft-ietf-opsawg-pcapng section 4.2.
 */
final class TimestampUnit {
  /** Microseconds since the epoch, when an interface says nothing. */
  static final TimestampUnit DEFAULT = new TimestampUnit(false, 6, 0);

  private static final long SECOND = 1_000_000_000L;
  private static final int NANO = 9;
  private static final int MICRO = 6;

  /** 2^20 parts of a second are the first power of two that is finer than a microsecond. */
  private static final int MICRO_BINARY = 20;

  /** 10^19 is the last power of ten that an unsigned long can hold. */
  private static final int MAX_POWER = 19;

  private final boolean binary;
  private final int exponent;

  /** Unsigned. */
  private final long power;

  private final long offset;

  /**
   * @param binary whether the unit is a power of 2, not of 10
   * @param exponent 0 to 127: the unit is 1/2^exponent or 1/10^exponent seconds
   * @param offsetSeconds added to every time stamp
   */
  TimestampUnit(boolean binary, int exponent, long offsetSeconds) {
    this.binary = binary;
    this.exponent = exponent;
    this.power = powerOfTen(Math.min(Math.abs(NANO - exponent), MAX_POWER));
    this.offset = saturated(Math.multiplyHigh(offsetSeconds, SECOND), offsetSeconds * SECOND);
  }

  private static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /** Whether this is finer than a microsecond. */
  boolean nanoseconds() {
    return exponent >= (binary ? MICRO_BINARY : MICRO + 1);
  }

  /**
   * Nanoseconds since the epoch.
   *
   * @param count of units, unsigned
   */
  long toNanoseconds(long count) {
    long time = binary ? fromBinary(count) : fromDecimal(count);
    long sum = time + offset;
    boolean overflow = ((time ^ sum) & (offset ^ sum)) < 0;
    return overflow ? (offset < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
  }

  private long fromDecimal(long count) {
    if (exponent > NANO) {
      return exponent - NANO > MAX_POWER ? 0 : nonNegative(Long.divideUnsigned(count, power));
    }
    return unsigned128(multiplyHighUnsigned(count, power), count * power);
  }

  /** count * 10^9 / 2^exponent, with 128 bits in between. */
  private long fromBinary(long count) {
    long high = multiplyHighUnsigned(count, SECOND);
    long low = count * SECOND;
    if (exponent >= Long.SIZE) {
      return high >>> (exponent - Long.SIZE);
    }
    return exponent == 0
        ? unsigned128(high, low)
        : unsigned128(high >>> exponent, high << (Long.SIZE - exponent) | low >>> exponent);
  }

  private static long multiplyHighUnsigned(long a, long b) {
    return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
  }

  private static long unsigned128(long high, long low) {
    return high == 0 ? nonNegative(low) : Long.MAX_VALUE;
  }

  private static long nonNegative(long unsigned) {
    return unsigned < 0 ? Long.MAX_VALUE : unsigned;
  }

  private static long saturated(long high, long low) {
    if (high == low >> 63) {
      return low;
    }
    return high < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }
}
