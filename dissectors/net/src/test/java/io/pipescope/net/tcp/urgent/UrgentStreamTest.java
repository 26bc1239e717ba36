package io.pipescope.net.tcp.urgent;

import static io.pipescope.net.tcp.urgent.Sent.data;
import static io.pipescope.net.tcp.urgent.Sent.urgent;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrgentStreamTest {

  @Test
  void oneMarkForAllSegmentsThatPointAtTheSameByte() {
    Urgent urgent = Receiving.of(urgent(0, "aaaa", 6), urgent(4, "bb", 2), data(6, "c"));
    assertThat(urgent.segments()).isEqualTo(2);
    Mark mark = only(urgent);
    assertThat(mark.frames()).containsExactly(1L, 2L);
    assertThat(mark.seq()).isEqualTo(1001);
    assertThat(mark.urgentPointer()).isEqualTo(6);
    assertThat(mark.streamOffset()).isEqualTo(5);
    assertThat(mark.byte_().map(Reading::text)).contains("b");
    assertThat(mark.status()).isEqualTo("valid");
    assertThat(mark.anomalies()).containsExactly("beyond_segment");
    assertThat(mark.fate()).isEqualTo(new MarkFate("oob", "in_band", "oob", "oob"));
  }

  @Test
  void aReplacedMarkSaysByWhichOne() {
    Urgent urgent =
        Receiving.of(data(0, "11"), urgent(2, "a", 1), data(3, "22"), urgent(5, "b", 1));
    Mark first = urgent.marks().get(0);
    assertThat(first.status()).isEqualTo("superseded");
    assertThat(first.supersededBy()).hasValue(1);
    assertThat(first.fate()).isEqualTo(new MarkFate("in_band", "in_band", "oob", "oob"));
    assertThat(urgent.viewsDiffer()).isTrue();
    assertThat(urgent.stacksDiffer()).isTrue();
    assertThat(urgent.firstDifference()).hasValue(2);
  }

  @Test
  void theByteOfTheFirstOfTwoAdjacentMarksIsDiscardedByALateReader() {
    Urgent urgent = Receiving.of(urgent(0, "a", 1), urgent(1, "b", 1));
    assertThat(urgent.marks().get(0).fate().linux()).isEqualTo("discarded");
  }

  @Test
  void marksThatNeverGetTheirByteSaySo() {
    Mark mark = only(Receiving.of(urgent(0, "abc", 9)));
    assertThat(mark.status()).isEqualTo("never_arrived");
    assertThat(mark.byte_()).isEmpty();
    assertThat(mark.fate().linux()).isEqualTo("ignored");
  }

  @Test
  void marksBehindTheFinSaySo() {
    Mark mark = only(Receiving.of(urgent(0, "abc", 5).withFin()));
    assertThat(mark.status()).isEqualTo("past_fin");
    assertThat(mark.anomalies()).containsExactly("beyond_segment", "past_fin");
  }

  @Test
  void whatIsUnusualAboutSegmentsIsNamed() {
    Urgent urgent =
        Receiving.of(
            urgent(0, "abc", 9),
            urgent(5, "f", 1),
            urgent(3, "de", 0),
            urgent(3, "de", 2),
            urgent(6, "", 1));
    assertThat(urgent.marks())
        .extracting(Mark::anomalies)
        .containsExactly(
            List.of("beyond_segment"),
            List.of("moved_back", "out_of_order"),
            List.of("pointer_zero", "moved_back"),
            List.of("moved_back", "retransmitted"),
            List.of("beyond_segment", "no_data", "moved_back"));
    assertThat(urgent.marks()).extracting(Mark::status).contains("duplicate");
  }

  @Test
  void segmentsThatTheReceiverDropsAreCountedButMarkNothing() {
    Receiving receiving = new Receiving();
    receiving.segment(data(0, "abc"));
    receiving.segment(urgent(90_000, "z", 1), Acceptance.IGNORED);
    Urgent urgent = receiving.finish();
    assertThat(urgent.segments()).isEqualTo(1);
    assertThat(only(urgent).status()).isEqualTo("not_in_window");
    assertThat(Reading.of(urgent, ViewName.LINUX)).isEqualTo(new Reading("abc", "", List.of()));
    assertThat(receiving.told).isEmpty();
  }

  @Test
  void dissectorsAreToldEachMarkOnce() {
    Receiving receiving = new Receiving();
    receiving.segment(urgent(0, "ab", 2));
    receiving.segment(urgent(0, "ab", 2));
    receiving.segment(urgent(2, "cd", 2));
    assertThat(receiving.told).containsExactly(1L, 3L);
  }

  @Test
  void viewsThatAreTheSameAreTheSameOnlyOnce() {
    ApplicationViews views = Receiving.of(urgent(0, "ab", 2)).views();
    assertThat(views.linuxPrompt().sameAs()).contains("linux");
    assertThat(views.bsd().sameAs()).contains("linux");
    assertThat(views.bsd().inBandLen()).isEmpty();
    assertThat(views.bsd().confidence()).isEqualTo("source");
    assertThat(views.windows().confidence()).isEqualTo("documented");
    assertThat(views.linuxStdurg().sameAs()).isEmpty();
  }

  @Test
  void tooManyBytesCostTheDigestsAndOneAnomaly() {
    Receiving receiving = new Receiving(limits(4, 100, 1 << 20));
    receiving.segment(urgent(0, "ab", 2));
    receiving.segment(data(2, "cdef"));
    receiving.segment(data(6, "gh"));
    Urgent urgent = receiving.finish();
    assertThat(receiving.anomalies)
        .extracting(Anomaly::code)
        .containsExactly("limit.urgent_stream");
    ApplicationView linux = urgent.views().linux();
    assertThat(linux.inBandSha256()).isEmpty();
    assertThat(linux.inBandLen()).hasValue(7);
    assertThat(linux.inBand().map(Reading::text)).contains("acd");
  }

  @Test
  void tooManyMarksCostTheViewsAndOneAnomaly() {
    Receiving receiving = new Receiving(limits(100, 2, 1 << 20));
    for (int i = 0; i < 4; i++) {
      receiving.segment(urgent(i, "x", 1));
    }
    Urgent urgent = receiving.finish();
    assertThat(urgent.segments()).isEqualTo(4);
    assertThat(urgent.marks()).hasSize(2);
    assertThat(urgent.views().linux().inBandLen()).isEmpty();
    assertThat(urgent.views().linux().inBandSha256()).isEmpty();
    assertThat(urgent.views().linux().inBand()).isEmpty();
    assertThat(receiving.anomalies).hasSize(1);
  }

  @Test
  void theMemoryOfAllConversationsTogetherIsBounded() {
    Receiving receiving = new Receiving(limits(1 << 20, 1 << 17, 300));
    for (int i = 0; i < 4; i++) {
      receiving.segment(urgent(i, "x", 1));
    }
    assertThat(receiving.anomalies).hasSize(1);
    assertThat(receiving.finish().marks()).hasSize(2);
  }

  private static Limits limits(int streamBytes, int marks, long total) {
    return Limits.DEFAULT
        .with("urgentStreamBytes", streamBytes)
        .with("urgentMarks", marks)
        .with("urgentTotalBytes", total);
  }

  private static Mark only(Urgent urgent) {
    assertThat(urgent.marks()).hasSize(1);
    return urgent.marks().get(0);
  }
}
