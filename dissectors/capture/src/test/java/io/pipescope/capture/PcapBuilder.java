package io.pipescope.capture;

import java.nio.ByteOrder;

/** Makes pcap files, good and bad. */
final class PcapBuilder {
  static final int ETHERNET = 1;
  private final boolean modified;
  private final Bytes out;

  private PcapBuilder(ByteOrder order, int magic, int minorVersion, int linkType) {
    modified = magic == CaptureFormat.PCAP_MODIFIED;
    out = new Bytes(order);
    out.u4(magic).u2(2).u2(minorVersion).u4(0).u4(0).u4(65_535).u4(linkType);
  }

  static PcapBuilder of(ByteOrder order, int magic) {
    return new PcapBuilder(order, magic, 4, ETHERNET);
  }

  static PcapBuilder ofVersion(int minorVersion) {
    return new PcapBuilder(
        ByteOrder.LITTLE_ENDIAN, CaptureFormat.PCAP_MICROSECONDS, minorVersion, ETHERNET);
  }

  static PcapBuilder ofLinkType(int linkType) {
    return new PcapBuilder(ByteOrder.LITTLE_ENDIAN, CaptureFormat.PCAP_MICROSECONDS, 4, linkType);
  }

  static PcapBuilder microseconds() {
    return of(ByteOrder.LITTLE_ENDIAN, CaptureFormat.PCAP_MICROSECONDS);
  }

  PcapBuilder record(long seconds, long fraction, String bytes) {
    return record(seconds, fraction, bytes.length() / 2, bytes.length() / 2, bytes);
  }

  PcapBuilder record(long seconds, long fraction, long captured, long original, String bytes) {
    out.u4(seconds).u4(fraction).u4(captured).u4(original);
    if (modified) {
      out.u4(3).u2(0x0800).u1(4).u1(0);
    }
    out.hex(bytes);
    return this;
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}
