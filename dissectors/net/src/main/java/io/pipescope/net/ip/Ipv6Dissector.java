package io.pipescope.net.ip;

import io.pipescope.api.Anomaly;
import io.pipescope.api.MalformedException;
import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Ipv6Header;

/**
 * IPv6 headers (RFC 8200 section 3). Extension headers are layers of their own.
 *
 * <p>A payload length of 0 before TCP or hop-by-hop options means that the packet is as long as the
 * frame: segmentation offload, or a jumbo payload option that says more (RFC 2675).
 */
final class Ipv6Dissector implements PacketDissector {
  private static final int LENGTH = 40;
  private static final int HOP_BY_HOP = 0;
  private static final int TCP = 6;

  private final WireStream stream = new WireStream();
  private final Ipv6Header header = new Ipv6Header(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    if (header.version() != 6) {
      throw new MalformedException(
          "malformed.version", "The version of an IPv6 header is " + header.version());
    }
    applyPayloadLength(packet);
    packet.ipv6(
        header.sourceAddressHigh(),
        header.sourceAddressLow(),
        header.destinationAddressHigh(),
        header.destinationAddressLow());
    packet.nextIpProtocol(header.nextHeader(), LENGTH);
  }

  private void applyPayloadLength(Packet packet) {
    int payloadLength = header.payloadLength();
    int next = header.nextHeader();
    if (payloadLength == 0 && (next == TCP || next == HOP_BY_HOP)) {
      return;
    }
    int declared = packet.declaredEnd() - packet.position() - LENGTH;
    if (payloadLength <= declared) {
      packet.limitTo(LENGTH + payloadLength, "ipv6.payload_length");
    } else {
      packet.anomaly(
          Anomaly.ofLength(
              "ipv6",
              "malformed.total_length",
              "The packet claims to be longer than what carries it",
              payloadLength,
              declared,
              packet.offset(),
              "ipv6.payload_length"));
    }
  }
}
