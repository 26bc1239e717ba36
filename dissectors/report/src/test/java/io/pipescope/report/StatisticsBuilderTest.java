package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsBuilderTest {

  @Test
  void countsTheSameHoweverTheWorkIsShared() {
    StatisticsBuilder alone = new StatisticsBuilder();
    List<StatisticsBuilder> threads =
        List.of(new StatisticsBuilder(), new StatisticsBuilder(), new StatisticsBuilder());
    for (int i = 0; i < 300; i++) {
      count(alone, i);
      count(threads.get(i % 7 % 3), i);
    }
    StatisticsBuilder forward = new StatisticsBuilder();
    threads.forEach(forward::merge);
    StatisticsBuilder backward = new StatisticsBuilder();
    List.of(threads.get(2), threads.get(1), threads.get(0)).forEach(backward::merge);

    assertThat(forward.summary()).isEqualTo(alone.summary());
    assertThat(backward.summary()).isEqualTo(alone.summary());
    assertThat(alone.statistics().events().keySet()).containsExactly("anomaly", "text");
  }

  private static void count(StatisticsBuilder builder, int i) {
    builder.addFrame(1_000_000 - i % 50, 60 + i);
    builder.addFrameOf(i % 2 == 0 ? "tcp" : "udp");
    if (i % 10 == 0) {
      builder.addFlow(i % 20 == 0 ? "smb" : "unknown");
      builder.addEvent(new SamplePayloads.TextEvent(""));
      String message = "Segment " + i * 7 % 100 + " is odd.";
      builder.addEvent(new AnomalyEvent(Anomaly.of("tcp", "suspicious.odd", message)));
    }
    if (i % 100 == 0) {
      builder.addFile();
      builder.addTruncatedFile();
    }
  }

  @Test
  void sumsUp() {
    StatisticsBuilder builder = new StatisticsBuilder();
    builder.addFile();
    builder.addFrame(2_000, 60);
    builder.addFrame(1_000, 1_500);
    builder.addFrameOf("tcp");
    builder.addFlow("smb");
    builder.addEvent(new AnomalyEvent(Anomaly.of("tcp", "suspicious.odd", "Odd.")));

    assertThat(Lines.line(new StatsEvent(builder.statistics())))
        .contains(
            """
            "stats":{"files":1,"frames":2,"bytes":1560,"flows":1,"events":{"anomaly":1},\
            "anomalies":{"suspicious.odd":1},"frames_by_protocol":{"tcp":1},"truncated_files":0}\
            """);
    assertThat(builder.summary().span()).contains(new Summary.TimeSpan(1_000, 2_000));
    assertThat(new StatisticsBuilder().summary().span()).isEmpty();
  }
}
