package io.pipescope.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

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

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter NANOSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'").withZone(ZoneOffset.UTC);

  /** The capture time in RFC 3339, UTC, with as many decimals as the clock had. */
  public String time() {
    Instant instant = Instant.ofEpochSecond(0, timestamp);
    return (nanoseconds ? NANOSECONDS : MICROSECONDS).format(instant);
  }
}
