package io.pipescope.ksy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.ksy.lean.Ipv4Header;
import io.pipescope.ksy.lean.PcapFileHeader;
import io.pipescope.ksy.lean.PcapRecordHeader;
import io.pipescope.ksy.lean.Smb2Header;
import io.pipescope.ksy.lean.TcpHeader;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * Headers whose values are known, each read with one parser object that is used again and again.
 */
class HeaderValuesTest {
  private final WireStream in = new WireStream();

  private void bind(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    in.bind(ByteBuffer.wrap(bytes), 0, bytes.length);
  }

  @Test
  void tcpHeaderIsReadAnewEachTime() {
    TcpHeader tcp = new TcpHeader(in);
    bind("01bd c001 00000001 ffffffff 5f ff 2000 1234 0005");
    tcp._read();
    assertThat(tcp.sourcePort()).isEqualTo(445);
    assertThat(tcp.acknowledgmentNumber()).isEqualTo(0xffffffffL);
    assertThat(tcp.dataOffset()).isEqualTo(5);
    assertThat(tcp.reserved()).isEqualTo(7);
    assertThat(tcp.ae()).isTrue();
    assertThat(tcp.urg()).isTrue();
    assertThat(tcp.fin()).isTrue();
    assertThat(tcp.urgentPointer()).isEqualTo(5);
    bind("c001 01bd 80000000 00000000 a0 12 0001 0000 0000");
    tcp._read();
    assertThat(tcp.sourcePort()).isEqualTo(0xc001);
    assertThat(tcp.sequenceNumber()).isEqualTo(0x80000000L);
    assertThat(tcp.dataOffset()).isEqualTo(10);
    assertThat(tcp.reserved()).isZero();
    assertThat(tcp.ae()).isFalse();
    assertThat(tcp.urg()).isFalse();
    assertThat(tcp.ack()).isTrue();
    assertThat(tcp.syn()).isTrue();
    assertThat(tcp.fin()).isFalse();
    assertThat(tcp.window()).isEqualTo(1);
    assertThat(tcp.urgentPointer()).isZero();
  }

  @Test
  void ipv4FlagsAndOffsetShareTwoBytes() {
    Ipv4Header ip = new Ipv4Header(in);
    bind("45b9 0054 abcd 6001 4006 0000 c0a80001 0a0000fe");
    ip._read();
    assertThat(ip.version()).isEqualTo(4);
    assertThat(ip.ihl()).isEqualTo(5);
    assertThat(ip.dscp()).isEqualTo(46);
    assertThat(ip.ecn()).isEqualTo(1);
    assertThat(ip.dontFragment()).isTrue();
    assertThat(ip.moreFragments()).isTrue();
    assertThat(ip.reservedFlag()).isFalse();
    assertThat(ip.fragmentOffset()).isEqualTo(1);
    assertThat(ip.protocol()).isEqualTo(6);
    assertThat(ip.sourceAddress()).isEqualTo(0xc0a80001L);
    assertThat(ip.destinationAddress()).isEqualTo(0x0a0000feL);
  }

  @Test
  void byteOrderOfACaptureIsFoundFromItsMagicNumber() {
    PcapFileHeader little = new PcapFileHeader(in, true);
    bind("a1b2c3d4 0002 0004 00000000 00000000 00040000 00000001");
    little._read();
    assertThat(little.magicNumber())
        .isEqualTo(Integer.toUnsignedLong(Integer.reverseBytes(0xa1b2c3d4)));
    PcapFileHeader big = new PcapFileHeader(in, false);
    in.seek(0);
    big._read();
    assertThat(big.magicNumber()).isEqualTo(0xa1b2c3d4L);
    assertThat(big.majorVersion()).isEqualTo(2);
    assertThat(big.snapLen()).isEqualTo(0x40000);
    assertThat(big.linkType()).isEqualTo(1);
    PcapRecordHeader record = new PcapRecordHeader(in, true);
    bind("01000000 02000000 03000000 04000000");
    record._read();
    assertThat(record.timestampSeconds()).isEqualTo(1);
    assertThat(record.lenOriginal()).isEqualTo(4);
  }

  @Test
  void asyncIdIsReservedAndTreeIdTogether() {
    Smb2Header smb = new Smb2Header(in);
    bind(
        "fe534d42 4000 0100 03010000 0b00 0100 03000000 00000000 0500000000000000"
            + "08070605 04030201 1100000000040000 0102030405060708 1112131415161718");
    smb._read();
    assertThat(smb.protocolId()).isEqualTo(0x424d53feL);
    assertThat(smb.structureSize()).isEqualTo(64);
    assertThat(smb.status()).isEqualTo(0x103);
    assertThat(smb.command()).isEqualTo(11);
    assertThat(smb.treeId() << 32 | smb.reserved()).isEqualTo(0x0102030405060708L);
    assertThat(smb.sessionId()).isEqualTo(0x0000040000000011L);
    assertThat(smb.signatureHigh()).isEqualTo(0x1817161514131211L);
    assertThat(in.isEof()).isTrue();
  }
}
