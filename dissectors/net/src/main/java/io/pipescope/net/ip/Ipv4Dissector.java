package io.pipescope.net.ip;

import io.pipescope.api.Anomaly;
import io.pipescope.api.MalformedException;
import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Ipv4Header;

/**
 * IPv4 headers (RFC 791 section 3.1).
 *
 * <p>What a receiver would refuse but an analyst wants to see is reported and passed on: a total
 * length beyond the frame, bad options, a wrong checksum. A total length of 0 and a checksum of 0
 * are what a capture shows of a sender whose network card fills them in; with segmentation offload
 * the packet is as long as the frame.
 */
final class Ipv4Dissector implements PacketDissector {
  private static final String LAYER = "ip";
  private static final int MIN_LENGTH = 20;
  private static final int FRAGMENT_UNIT = 8;

  private final WireStream stream = new WireStream();
  private final Ipv4Header header = new Ipv4Header(stream);
  private final Ipv4Options options = new Ipv4Options();

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    if (header.version() != 4) {
      throw new MalformedException(
          "malformed.version", "The version of an IPv4 header is " + header.version());
    }
    int headerLength = (int) header.ihl() * 4;
    if (headerLength < MIN_LENGTH) {
      throw new MalformedException(
          "malformed.header",
          "The header claims to be shorter than its fixed part",
          MIN_LENGTH,
          headerLength,
          packet.offset(),
          "ip.ihl");
    }
    applyTotalLength(packet, headerLength);
    packet.require(headerLength);
    checkHeader(packet, headerLength);
    packet.ipv4((int) header.sourceAddress(), (int) header.destinationAddress());
    if (header.moreFragments() || header.fragmentOffset() != 0) {
      packet.fragment(
          header.identification(),
          (int) header.fragmentOffset() * FRAGMENT_UNIT,
          header.moreFragments());
    }
    packet.nextIpProtocol(header.protocol(), headerLength);
  }

  private void applyTotalLength(Packet packet, int headerLength) {
    int totalLength = header.totalLength();
    if (totalLength == 0) {
      return;
    }
    if (totalLength < headerLength) {
      throw new MalformedException(
          "malformed.total_length",
          "The packet claims to be shorter than its header",
          headerLength,
          totalLength,
          packet.offset(),
          "ip.total_length");
    }
    int declared = packet.declaredEnd() - packet.position();
    if (totalLength <= declared) {
      packet.limitTo(totalLength, "ip.total_length");
    } else {
      packet.anomaly(
          Anomaly.ofLength(
              LAYER,
              "malformed.total_length",
              "The packet claims to be longer than what carries it",
              totalLength,
              declared,
              packet.offset(),
              "ip.total_length"));
    }
  }

  private void checkHeader(Packet packet, int headerLength) {
    int start = packet.position();
    int end = start + headerLength;
    if (header.headerChecksum() != 0 && !InternetChecksum.isCorrect(packet.buffer(), start, end)) {
      packet.anomaly(
          Anomaly.of(LAYER, "malformed.header_checksum", "The header checksum is wrong"));
    }
    if (headerLength > MIN_LENGTH) {
      options.check(packet, start + MIN_LENGTH, end);
    }
  }
}
