package io.pipescope.api;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A frame of a capture.
 *
 * @param number from 1, in its file; 0 stands for the file as a whole
 * @param timestamp capture time in nanoseconds since 1970-01-01T00:00:00Z
 * @param nanoseconds whether the capture's clock had nanosecond resolution
 */
public record FrameReference(long number, long timestamp, boolean nanoseconds) {

  /** The file as a whole, before its first frame. */
  public static final FrameReference NONE = new FrameReference(0, 0, false);

  private static final int NANOS_PER_SECOND = 1_000_000_000;

  /** The capture time in RFC 3339, UTC, with as many decimals as the clock had. */
  public String time() {
    LocalDateTime utc =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(timestamp, NANOS_PER_SECOND),
            (int) Math.floorMod(timestamp, (long) NANOS_PER_SECOND),
            ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(30);
    append(text, utc.getYear(), 1_000).append('-');
    append(text, utc.getMonthValue(), 10).append('-');
    append(text, utc.getDayOfMonth(), 10).append('T');
    append(text, utc.getHour(), 10).append(':');
    append(text, utc.getMinute(), 10).append(':');
    append(text, utc.getSecond(), 10).append('.');
    if (nanoseconds) {
      append(text, utc.getNano(), NANOS_PER_SECOND / 10);
    } else {
      append(text, utc.getNano() / 1_000, NANOS_PER_SECOND / 10_000);
    }
    return text.append('Z').toString();
  }

  /** Appends a number from its digit of this weight on. */
  private static StringBuilder append(StringBuilder text, int number, int weight) {
    for (int w = weight; w > 0; w /= 10) {
      text.append((char) ('0' + number / w % 10));
    }
    return text;
  }
}
