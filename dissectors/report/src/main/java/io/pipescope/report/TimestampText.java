package io.pipescope.report;

/**
 * Points in time as RFC 3339 text in UTC. Keeps the text of the last second, because most events
 * share theirs with the one before. Not for several threads at once.
 */
final class TimestampText {

  private static final int NANOS_PER_SECOND = 1_000_000_000;
  private static final int SECONDS_PER_DAY = 86_400;

  private final ByteSink date = new ByteSink(24);

  /** Where the second begins that {@link #date} is the text of, in nanoseconds. */
  private long secondStart;

  /**
   * Writes a time between quotation marks. Any {@code long} is a year from 1677 to 2262.
   *
   * @param timestamp nanoseconds since 1970-01-01T00:00:00Z
   * @param nanoseconds nine decimals, else six
   */
  void write(ByteSink sink, long timestamp, boolean nanoseconds) {
    long sinceStart = timestamp - secondStart;
    if (date.length() == 0 || sinceStart < 0 || sinceStart >= NANOS_PER_SECOND) {
      long second = Math.floorDiv(timestamp, NANOS_PER_SECOND);
      formatSecond(second);
      secondStart = second * NANOS_PER_SECOND;
      sinceStart = timestamp - secondStart;
    }
    int fraction = (int) sinceStart;
    sink.put(date.array(), 0, date.length());
    if (nanoseconds) {
      JsonNumbers.padded(sink, fraction, 9);
    } else {
      JsonNumbers.padded(sink, fraction / 1000, 6);
    }
    sink.put('Z');
    sink.put('"');
  }

  private void formatSecond(long wanted) {
    date.reset();
    date.put('"');
    formatDay(Math.floorDiv(wanted, SECONDS_PER_DAY));
    int ofDay = Math.floorMod(wanted, SECONDS_PER_DAY);
    date.put('T');
    JsonNumbers.padded(date, ofDay / 3600, 2);
    date.put(':');
    JsonNumbers.padded(date, ofDay / 60 % 60, 2);
    date.put(':');
    JsonNumbers.padded(date, ofDay % 60, 2);
    date.put('.');
  }

  /**
   * The Gregorian date of a day since 1970-01-01, as in <a
   * href="https://howardhinnant.github.io/date_algorithms.html#civil_from_days">civil_from_days</a>:
   * years begin in March, so that the leap day comes last, and are counted in eras of 400 years.
   */
  private void formatDay(long day) {
    long shifted = day + 719_468;
    long era = Math.floorDiv(shifted, 146_097);
    int ofEra = Math.floorMod(shifted, 146_097);
    int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * ofYear + 2) / 153;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
    JsonNumbers.padded(date, year, 4);
    date.put('-');
    JsonNumbers.padded(date, month, 2);
    date.put('-');
    JsonNumbers.padded(date, ofYear - (153 * monthFromMarch + 2) / 5 + 1, 2);
  }
}
