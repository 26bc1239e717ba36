package io.pipescope.report;

import tools.jackson.core.io.NumberOutput;

/** Numbers and bytes as JSON values (RFC 8259), without text in between. */
final class JsonNumbers {

  private JsonNumbers() {}

  private static final int[] POWERS_OF_TEN = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  static void integer(ByteSink sink, long value) {
    if (value >= 0 && value <= Integer.MAX_VALUE) {
      int number = (int) value;
      int digits = 1;
      while (digits < POWERS_OF_TEN.length && number >= POWERS_OF_TEN[digits]) {
        digits++;
      }
      padded(sink, number, digits);
    } else {
      large(sink, value);
    }
  }

  /** A number that is negative or needs more than 31 bits, which few do. */
  private static void large(ByteSink sink, long value) {
    long rest = value < 0 ? value : -value; // Long.MIN_VALUE has no positive counterpart
    int count = value < 0 ? 2 : 1;
    for (long bound = rest; bound <= -10; bound /= 10) {
      count++;
    }
    byte[] out = sink.reserve(count);
    int start = sink.length();
    int at = start + count;
    do {
      out[--at] = (byte) ('0' - rest % 10);
      rest /= 10;
    } while (rest != 0);
    if (value < 0) {
      out[start] = '-';
    }
    sink.advanceTo(start + count);
  }

  /** An integer of 64 bits without a sign. */
  static void unsigned(ByteSink sink, long value) {
    if (value >= 0) {
      integer(sink, value);
    } else {
      sink.put(JsonText.ascii(Long.toUnsignedString(value)));
    }
  }

  /**
   * A tenth of a number below 2^31, rounded down. The simple compiler of Java divides by dividing,
   * which takes several times as long as to multiply by 2^35 / 10.
   */
  private static int tenth(int number) {
    return (int) (number * 3_435_973_837L >>> 35);
  }

  /** Exactly {@code digits} decimal digits of a number, at least 0, that has no more. */
  static void padded(ByteSink sink, int value, int digits) {
    byte[] out = sink.reserve(digits);
    int start = sink.length();
    int rest = value;
    for (int at = start + digits - 1; at >= start; at--) {
      int tenth = tenth(rest);
      out[at] = (byte) ('0' + rest - 10 * tenth);
      rest = tenth;
    }
    sink.advanceTo(start + digits);
  }

  /**
   * A number that reads back as the same {@code double}. Numbers with at most nine decimals are
   * written without an exponent.
   */
  static void decimal(ByteSink sink, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " is no JSON number");
    }
    double scaled = Math.rint(value * 1e9);
    if (Math.abs(scaled) < 1L << 53 && scaled / 1e9 == value) {
      fixed(sink, (long) scaled);
    } else {
      sink.put(JsonText.ascii(NumberOutput.toString(value, true)));
    }
  }

  private static void fixed(ByteSink sink, long billionths) {
    if (billionths < 0) {
      sink.put('-');
    }
    long magnitude = Math.abs(billionths);
    integer(sink, magnitude / 1_000_000_000);
    sink.put('.');
    padded(sink, (int) (magnitude % 1_000_000_000), 9);
    int end = sink.length();
    while (sink.array()[end - 1] == '0' && sink.array()[end - 2] != '.') {
      end--;
    }
    sink.truncate(end);
  }

  /** {@code "0x…"} with at least {@code digits} digits of the unsigned number. */
  static void hexadecimal(ByteSink sink, long value, int digits) {
    int count = Math.max(digits, (67 - Long.numberOfLeadingZeros(value)) / 4);
    byte[] out = sink.reserve(count + 4);
    int at = sink.length();
    out[at++] = '"';
    out[at++] = '0';
    out[at++] = 'x';
    for (int shift = 4 * (count - 1); shift >= 0; shift -= 4) {
      out[at++] = JsonText.DIGITS[(int) (value >>> shift) & 0xf];
    }
    out[at++] = '"';
    sink.advanceTo(at);
  }

  /** Two digits a byte. */
  static void bytes(ByteSink sink, byte[] value) {
    byte[] out = sink.reserve(Math.addExact(Math.multiplyExact(2, value.length), 2));
    int at = sink.length();
    out[at++] = '"';
    for (byte octet : value) {
      out[at++] = JsonText.DIGITS[(octet >> 4) & 0xf];
      out[at++] = JsonText.DIGITS[octet & 0xf];
    }
    out[at++] = '"';
    sink.advanceTo(at);
  }
}
