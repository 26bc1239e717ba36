package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampTextTest {

  private final TimestampText text = new TimestampText();

  @ParameterizedTest
  @CsvSource({
    "0, 1970-01-01T00:00:00.000000Z",
    "999, 1970-01-01T00:00:00.000000Z",
    "-1, 1969-12-31T23:59:59.999999Z",
    "951782400000000000, 2000-02-29T00:00:00.000000Z",
    "1323202695372178000, 2011-12-06T20:18:15.372178Z",
    "4294967295999999999, 2106-02-07T06:28:15.999999Z",
    "9223372036854775807, 2262-04-11T23:47:16.854775Z",
    "-9223372036854775808, 1677-09-21T00:12:43.145224Z"
  })
  void hasSixDecimals(long timestamp, String expected) {
    assertThat(format(timestamp, false)).isEqualTo(expected);
  }

  @Test
  void hasNineDecimalsForNanosecondClocks() {
    assertThat(format(1_323_202_695_000_000_001L, true))
        .isEqualTo("2011-12-06T20:18:15.000000001Z");
  }

  @Test
  void agreesWithTheCalendarAtAnyTime() {
    DateTimeFormatter calendar =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      long timestamp = random.nextLong();
      assertThat(format(timestamp, true))
          .isEqualTo(calendar.format(Instant.ofEpochSecond(0, timestamp)));
    }
    for (long day = -110_000; day < 106_000; day++) {
      long timestamp = day * 86_400_000_000_000L - 1;
      if (day % 365 < 3 || day % 1461 < 3) {
        assertThat(format(timestamp, true))
            .isEqualTo(calendar.format(Instant.ofEpochSecond(0, timestamp)));
      }
    }
  }

  private String format(long timestamp, boolean nanoseconds) {
    ByteSink sink = new ByteSink(8);
    text.write(sink, timestamp, nanoseconds);
    String quoted = Lines.text(sink);
    return quoted.substring(1, quoted.length() - 1);
  }
}
