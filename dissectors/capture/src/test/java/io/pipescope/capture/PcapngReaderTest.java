package io.pipescope.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class PcapngReaderTest {
  private static final int RAW_IP = 101;
  private static final int ETHERNET = 1;

  @Test
  void readsSectionsOfDifferentByteOrder() {
    Walk walk =
        Walk.of(
            PcapngBuilder.create()
                .face(ETHERNET)
                .enhanced(0, 1_323_202_695_372_178L, "0a0b0c")
                .section(ByteOrder.BIG_ENDIAN, 1_000)
                .face(RAW_IP)
                .enhanced(0, 1_323_202_695_372_179L, 5, 1_500, "0102030405")
                .section(ByteOrder.LITTLE_ENDIAN, 0)
                .face(ETHERNET)
                .enhanced(0, 3, "0d")
                .toByteArray());
    assertThat(walk.frames())
        .containsExactly(
            new Frame(1, 1_323_202_695_372_178_000L, false, ETHERNET, "0a0b0c", 3),
            new Frame(2, 1_323_202_695_372_179_000L, false, RAW_IP, "0102030405", 1_500),
            new Frame(3, 3_000, false, ETHERNET, "0d", 1));
    assertThat(walk.end().complete()).isTrue();
  }

  @Test
  void readsInterfacesWithTheirOwnLinkTypeAndClock() {
    Walk walk =
        Walk.of(
            PcapngBuilder.create()
                .face(ETHERNET)
                .face(RAW_IP, 9, 0)
                .face(RAW_IP, 0x80 | 10, -5)
                .enhanced(1, 1_000_000_001, "0a")
                .enhanced(0, 1_000_001, "0b")
                .enhanced(2, 6 * 1024 + 512, "0c")
                .toByteArray());
    assertThat(walk.frames())
        .containsExactly(
            new Frame(1, 1_000_000_001, true, RAW_IP, "0a", 1),
            new Frame(2, 1_000_001_000, false, ETHERNET, "0b", 1),
            new Frame(3, 1_500_000_000, false, RAW_IP, "0c", 1));
  }

  @Test
  void readsSimpleAndObsoletePackets() {
    Walk walk =
        Walk.of(
            PcapngBuilder.create()
                .face(ETHERNET, 4, options -> {})
                .simple(3, "0a0b0c")
                .simple(1_500, "01020304")
                .obsolete(0, 9, "0d0e")
                .toByteArray());
    assertThat(walk.frames())
        .containsExactly(
            new Frame(1, 0, false, ETHERNET, "0a0b0c", 3),
            new Frame(2, 0, false, ETHERNET, "01020304", 1_500),
            new Frame(3, 9_000, false, ETHERNET, "0d0e", 2));
    assertThat(walk.end().complete()).isTrue();
  }

  @Test
  void stepsOverAllOtherBlocks() {
    Walk walk =
        Walk.of(
            PcapngBuilder.create()
                .block(4, body -> body.u4(0))
                .face(ETHERNET)
                .block(5, body -> body.u4(0).u8(0))
                .block(0xbad, body -> body.u4(32_473).raw(new byte[100_000]))
                .block(0x4000_0bad, body -> {})
                .block(0x7777_7777, body -> {})
                .enhanced(0, 1, "0a")
                .toByteArray());
    assertThat(walk.frames()).hasSize(1);
    assertThat(walk.end().complete()).isTrue();
  }

  @Test
  void undeclaredInterfaceEndsTheWalk() {
    Walk walk =
        Walk.of(
            PcapngBuilder.create()
                .face(ETHERNET)
                .enhanced(0, 1, "0a")
                .section(ByteOrder.LITTLE_ENDIAN, -1)
                .enhanced(0, 1, "0a")
                .toByteArray());
    assertThat(walk.frames()).hasSize(1);
    assertThat(walk.anomaly().code()).isEqualTo("malformed.interface");
    assertThat(walk.anomaly().message()).contains("Frame 2").contains("interface 0");
    assertThat(Walk.of(PcapngBuilder.create().simple(1, "0a").toByteArray()).anomaly().code())
        .isEqualTo("malformed.interface");
  }

  @Test
  void blockLengthsThatDifferEndTheWalk() {
    byte[] body = new Bytes(ByteOrder.LITTLE_ENDIAN).u4(0).u8(0).u4(1).u4(1).u4(9).toByteArray();
    PcapngBuilder good = PcapngBuilder.create().face(ETHERNET).enhanced(0, 1, "0a");
    assertMalformed(good.rawBlock(6, 36, body, 40), "malformed.block_length");
    good = PcapngBuilder.create().face(ETHERNET).enhanced(0, 1, "0a");
    assertMalformed(good.rawBlock(0xbad, 36, body, 32), "malformed.block_length");
  }

  @Test
  void impossibleBlockLengthsEndTheWalk() {
    for (long length : new long[] {0, 8, 11, 13, 0xffff_ffffL}) {
      for (int type : new int[] {0x0a0d0d0a, 1, 2, 3, 6, 0xbad}) {
        byte[] body =
            new Bytes(ByteOrder.LITTLE_ENDIAN)
                .u4(0x1a2b3c4d)
                .u2(1)
                .u2(0)
                .u8(-1)
                .pad(40)
                .toByteArray();
        PcapngBuilder good = PcapngBuilder.create().face(ETHERNET).enhanced(0, 1, "0a");
        assertMalformed(good.rawBlock(type, length, body, length), "malformed.block_length");
      }
    }
  }

  @Test
  void hugeForeignBlockIsCutShort() {
    byte[] capture =
        PcapngBuilder.create()
            .face(ETHERNET)
            .enhanced(0, 1, "0a")
            .rawBlock(0xbad, 0xffff_fffcL, new byte[100], 0)
            .toByteArray();
    Walk walk = Walk.of(capture);
    assertThat(walk.frames()).hasSize(1);
    assertThat(walk.end().truncated()).isTrue();
    assertThat(walk.anomaly().needed()).hasValue(0xffff_fffcL);
    assertThat(walk.anomaly().available()).hasValue(112);
  }

  @Test
  void capturedLengthBeyondTheBlockEndsTheWalk() {
    PcapngBuilder good = PcapngBuilder.create().face(ETHERNET).enhanced(0, 1, "0a");
    assertMalformed(good.enhanced(0, 1, 100, 100, "0a"), "malformed.record_length");
    good = PcapngBuilder.create().face(ETHERNET).enhanced(0, 1, "0a");
    assertMalformed(good.enhanced(0, 1, 0xffff_ffffL, 100, "0a"), "malformed.record_length");
  }

  @Test
  void optionBeyondTheBlockEndsTheWalk() {
    PcapngBuilder good = PcapngBuilder.create().face(ETHERNET).enhanced(0, 1, "0a");
    assertMalformed(
        good.face(ETHERNET, 0, options -> options.u2(9).u2(60).u4(0)), "malformed.interface");
  }

  @Test
  void laterSectionOfUnknownVersionOrByteOrderEndsTheWalk() {
    PcapngBuilder good = PcapngBuilder.create().face(ETHERNET).enhanced(0, 1, "0a");
    good.block(0x0a0d0d0a, body -> body.u4(0x1a2b3c4d).u2(2).u2(0).u8(-1));
    assertMalformed(good, "unsupported.version");
    good = PcapngBuilder.create().face(ETHERNET).enhanced(0, 1, "0a");
    good.block(0x0a0d0d0a, body -> body.u4(0x11223344).u2(1).u2(0).u8(-1));
    assertMalformed(good, "malformed.byte_order");
  }

  private static void assertMalformed(PcapngBuilder capture, String code) {
    Walk walk = Walk.of(capture.toByteArray());
    assertThat(walk.frames()).hasSize(1);
    assertThat(walk.anomaly().code()).isEqualTo(code);
    assertThat(walk.anomaly().layer()).isEqualTo("capture");
    assertThat(walk.end().truncated()).isFalse();
  }
}
