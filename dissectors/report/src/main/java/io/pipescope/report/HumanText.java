package io.pipescope.report;

import java.nio.charset.StandardCharsets;

/** Numbers and times as people read them, the same in every locale. */
final class HumanText {

  private static final String[] BYTE_UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

  private HumanText() {}

  /** {@code 1,234,567}. */
  static String count(long number) {
    StringBuilder text = new StringBuilder(Long.toString(number));
    int firstDigit = number < 0 ? 1 : 0;
    for (int i = text.length() - 3; i > firstDigit; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  /** {@code 1,234 bytes}, {@code 475.1 MB}: powers of 1,000, rounded down. */
  static String bytes(long number) {
    if (number < 10_000) {
      return count(number) + (number == 1 ? " byte" : " bytes");
    }
    int unit = 0;
    long tenths = number / 100;
    while (tenths >= 10_000) {
      tenths /= 1000;
      unit++;
    }
    return tenths / 10 + "." + tenths % 10 + " " + BYTE_UNITS[unit];
  }

  /** {@code 371 us}, {@code 12.3 s}, {@code 2 h 5 min}: the two largest units, rounded down. */
  static String duration(long nanoseconds, String microsecond) {
    long seconds = nanoseconds / 1_000_000_000;
    if (nanoseconds < 1_000_000) {
      return nanoseconds / 1000 + " " + microsecond;
    }
    if (seconds < 1) {
      return nanoseconds / 1_000_000 + " ms";
    }
    if (seconds < 60) {
      return seconds + "." + nanoseconds / 100_000_000 % 10 + " s";
    }
    if (seconds < 3600) {
      return seconds / 60 + " min " + seconds % 60 + " s";
    }
    if (seconds < 86_400) {
      return seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }
    return count(seconds / 86_400) + " d " + seconds / 3600 % 24 + " h";
  }

  /** {@code 2011-12-06 20:18:15}. */
  static String time(long timestamp) {
    ByteSink sink = new ByteSink(32);
    new TimestampText().write(sink, timestamp, false);
    String quoted = new String(sink.array(), 0, sink.length(), StandardCharsets.US_ASCII);
    return quoted.substring(1, 20).replace('T', ' ');
  }

  /**
   * Text that came from the traffic, safe to show: control characters, invisible formatting and,
   * unless the terminal shows UTF-8, everything beyond ASCII become question marks.
   */
  static String safe(String text, boolean unicode) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> safe.appendCodePoint(isHarmless(c) && (unicode || c < 0x7f) ? c : '?'));
    return safe.toString();
  }

  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
