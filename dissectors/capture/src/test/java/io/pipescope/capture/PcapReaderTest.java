package io.pipescope.capture;

import static io.pipescope.capture.PcapBuilder.ETHERNET;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PcapReaderTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsMicrosecondsInBothByteOrders(boolean littleEndian) {
    Walk walk =
        Walk.of(
            PcapBuilder.of(order(littleEndian), CaptureFormat.PCAP_MICROSECONDS)
                .record(1_323_202_695, 372_178, "0a0b0c")
                .record(1_323_202_696, 0, 2, 1_500, "ffee")
                .toByteArray());
    assertThat(walk.frames())
        .containsExactly(
            new Frame(1, 1_323_202_695_372_178_000L, false, ETHERNET, "0a0b0c", 3),
            new Frame(2, 1_323_202_696_000_000_000L, false, ETHERNET, "ffee", 1_500));
    assertThat(walk.end().complete()).isTrue();
    assertThat(walk.end().frames()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsNanosecondsInBothByteOrders(boolean littleEndian) {
    Walk walk =
        Walk.of(
            PcapBuilder.of(order(littleEndian), CaptureFormat.PCAP_NANOSECONDS)
                .record(4_294_967_295L, 999_999_999, "0a")
                .toByteArray());
    assertThat(walk.frames())
        .containsExactly(new Frame(1, 4_294_967_295_999_999_999L, true, ETHERNET, "0a", 1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsModifiedRecords(boolean littleEndian) {
    Walk walk =
        Walk.of(
            PcapBuilder.of(order(littleEndian), CaptureFormat.PCAP_MODIFIED)
                .record(7, 1, "0a0b")
                .record(8, 2, "0c")
                .toByteArray());
    assertThat(walk.frames())
        .containsExactly(
            new Frame(1, 7_000_001_000L, false, ETHERNET, "0a0b", 2),
            new Frame(2, 8_000_002_000L, false, ETHERNET, "0c", 1));
    assertThat(walk.end().complete()).isTrue();
  }

  @Test
  void takesTheLinkTypeWithoutItsFcsLength() {
    Walk walk = Walk.of(PcapBuilder.ofLinkType(0x2400_0071).record(0, 0, "00").toByteArray());
    assertThat(walk.frames()).extracting(Frame::linkType).containsExactly(0x71);
  }

  @ParameterizedTest
  @CsvSource({"2, 60, 2", "3, 60, 2", "3, 2, 60", "4, 2, 60"})
  void findsTheCapturedLengthOfOldVersions(int minorVersion, int first, int second) {
    Walk walk =
        Walk.of(
            PcapBuilder.ofVersion(minorVersion)
                .record(0, 0, first, second, "0a0b")
                .record(1, 0, 2, 2, "0c0d")
                .toByteArray());
    assertThat(walk.frames()).extracting(Frame::bytes).containsExactly("0a0b", "0c0d");
    assertThat(walk.frames()).extracting(Frame::length).containsExactly(60, 2);
  }

  @Test
  void acceptsWhatOtherReadersTrip() {
    Walk walk =
        Walk.of(
            PcapBuilder.microseconds()
                .record(0, 0, "")
                .record(0, 0, 2, 1, "0a0b")
                .record(0, 0, 70_000, 70_000, "5a".repeat(70_000))
                .record(0, 0, 1, 0xffff_ffffL, "0c")
                .toByteArray());
    assertThat(walk.frames()).extracting(Frame::length).containsExactly(0, 1, 70_000, 1 << 30);
    assertThat(walk.end().complete()).isTrue();
  }

  @Test
  void fileWithoutFramesIsComplete() {
    Walk walk = Walk.of(PcapBuilder.microseconds().toByteArray());
    assertThat(walk.frames()).isEmpty();
    assertThat(walk.end().complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {(16 << 20) + 1, 0x7fff_ffffL, 0xffff_ffffL})
  void recordLongerThanAnyFrameEndsTheWalk(long claimed) {
    Walk walk =
        Walk.of(
            PcapBuilder.microseconds()
                .record(0, 0, "0a")
                .record(0, 0, claimed, claimed, "0b")
                .toByteArray());
    assertThat(walk.frames()).hasSize(1);
    assertThat(walk.anomaly().code()).isEqualTo("malformed.record_length");
    assertThat(walk.anomaly().message()).contains("frame 2").contains(Long.toString(claimed));
    assertThat(walk.anomaly().offset()).hasValue(24 + 17);
    assertThat(walk.end().truncated()).isFalse();
  }

  @Test
  void unknownVersionEndsTheWalk() {
    byte[] capture = PcapBuilder.microseconds().record(0, 0, "0a").toByteArray();
    capture[4] = 3;
    Walk walk = Walk.of(capture);
    assertThat(walk.frames()).isEmpty();
    assertThat(walk.anomaly().code()).isEqualTo("unsupported.version");
  }

  private static ByteOrder order(boolean littleEndian) {
    return littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }
}
