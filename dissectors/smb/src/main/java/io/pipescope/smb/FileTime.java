package io.pipescope.smb;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Times in units of 100 ns since 1601 ([MS-DTYP] 2.3.3). */
final class FileTime {
  private static final long UNITS_PER_SECOND = 10_000_000;
  private static final int NANOSECONDS_PER_UNIT = 100;

  /** Seconds from 1601 to 1970. */
  private static final long EPOCH = 11_644_473_600L;

  private FileTime() {}

  /** The time as RFC 3339 text; empty for 0 and for what is not a time. */
  static Optional<String> text(long units) {
    if (units <= 0) {
      return Optional.empty();
    }
    try {
      Instant instant =
          Instant.ofEpochSecond(
              units / UNITS_PER_SECOND - EPOCH, units % UNITS_PER_SECOND * NANOSECONDS_PER_UNIT);
      return Optional.of(instant.toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
