package io.pipescope.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a point in time, RFC 3339 or seconds since 1970, as nanoseconds since 1970. */
final class TimeConverter implements ITypeConverter<Long> {
  private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");

  @Override
  public Long convert(String text) {
    try {
      return SECONDS.matcher(text).matches() ? ofSeconds(text) : ofDate(text);
    } catch (DateTimeException | ArithmeticException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is no time. Write it as 2024-03-01T12:00:00Z, with the zone, or as seconds"
              + " since 1970 such as 1709294400.5; the years 1678 to 2261 are possible");
    }
  }

  private static long ofSeconds(String text) {
    return new BigDecimal(text).movePointRight(9).longValueExact();
  }

  private static long ofDate(String text) {
    Instant instant = OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
  }
}
