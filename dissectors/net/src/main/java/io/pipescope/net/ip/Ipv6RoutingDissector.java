package io.pipescope.net.ip;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Ipv6ExtensionHeader;

/** Routing headers of IPv6, stepped over (RFC 8200 section 4.4). */
final class Ipv6RoutingDissector implements PacketDissector {
  private static final int UNIT = 8;

  private final WireStream stream = new WireStream();
  private final Ipv6ExtensionHeader header = new Ipv6ExtensionHeader(stream);

  @Override
  public void dissect(Packet packet) {
    if (packet.ipVersion() != 6) {
      return;
    }
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    int length = (header.hdrExtLen() + 1) * UNIT;
    packet.require(length);
    packet.nextIpProtocol(header.nextHeader(), length);
  }
}
