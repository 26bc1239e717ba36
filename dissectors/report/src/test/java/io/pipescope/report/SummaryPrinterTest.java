package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryPrinterTest {

  private static final Locale USUAL = Locale.getDefault();

  private static final Summary SUMMARY =
      new Summary(
          new Statistics(
              3,
              353_201,
              475_123_456,
              1_024,
              Map.of("flow", 1_024L, "smb", 12_345L, "anomaly", 23L),
              Map.of("truncated.frame", 12L, "malformed.tcp_header", 11L),
              Map.of("ethernet", 353_201L, "tcp", 352_000L),
              1),
          Optional.of(new Summary.TimeSpan(1_323_202_695_372_178_000L, 1_323_202_778_900_000_000L)),
          Map.of("smb", 900L, "unknown", 124L),
          Map.of(
              "truncated.frame",
              "The capture holds 96 bytes of a frame that had 1,514 bytes on the wire, so that what"
                  + " followed cannot be read.",
              "malformed.tcp_header",
              "\u001b[2J漢 says so."));

  @AfterEach
  void usualLocale() {
    Locale.setDefault(USUAL);
  }

  @Test
  void fitsOnAScreenAndIsTheSameInEveryLocale() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertThat(new SummaryPrinter(SummaryStyle.PLAIN).print(SUMMARY))
        .isEqualTo(
            """
            Files      3, 1 cut short
            Captured   2011-12-06 20:18:15 to 20:19:38 UTC, 1 min 23 s
            Frames     353,201 with 475.1 MB
            Protocols  ethernet 353,201, tcp 352,000
            Flows      1,024: smb 900, unknown 124
            Events     smb      12,345
                       flow      1,024
                       anomaly      23
            Anomalies  12  truncated.frame
                           The capture holds 96 bytes of a frame that had 1,514 bytes on the
                           wire, so that what followed cannot be read.
                       11  malformed.tcp_header
                           ?[2J? says so.
            """);
  }

  @Test
  void saysLittleAboutNothing() {
    assertThat(new SummaryPrinter(SummaryStyle.PLAIN).print(new StatisticsBuilder().summary()))
        .isEqualTo(
            """
            Files      0
            Frames     0 with 0 bytes
            Flows      0
            Events     none
            Anomalies  none
            """);
  }

  @Test
  void showsColoursAndScriptsWhenAsked() {
    assertThat(new SummaryPrinter(new SummaryStyle(80, true, true)).print(SUMMARY))
        .contains("\u001b[1mFiles      \u001b[0m3", "\u001b[33mtruncated.frame\u001b[0m", "?[2J漢");
  }

  @Test
  void shortensLongLists() {
    StatisticsBuilder builder = new StatisticsBuilder();
    for (int i = 0; i < 30; i++) {
      builder.addFlow("protocol" + i);
      String code = "suspicious.code" + i;
      builder.addEvent(
          new io.pipescope.api.AnomalyEvent(io.pipescope.api.Anomaly.of("tcp", code, "Odd.")));
    }
    String text = new SummaryPrinter(SummaryStyle.PLAIN).print(builder.summary());

    assertThat(text).contains("protocol14 1", ", ...\n", "and 25 more kinds\n");
    assertThat(text.lines().count()).isLessThan(24);
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 us",
    "371999, 371 us",
    "1000000, 1 ms",
    "999999999, 999 ms",
    "12345678901, 12.3 s",
    "3599000000000, 59 min 59 s",
    "7500000000000, 2 h 5 min",
    "90061000000000, 1 d 1 h"
  })
  void tellsDurations(long nanoseconds, String expected) {
    assertThat(HumanText.duration(nanoseconds, "us")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 byte",
    "9999, '9,999 bytes'",
    "10000, 10.0 kB",
    "999999, 999.9 kB",
    "1000000, 1.0 MB",
    "9223372036854775807, 9.2 EB"
  })
  void tellsSizes(long bytes, String expected) {
    assertThat(HumanText.bytes(bytes)).isEqualTo(expected);
  }
}
