package io.pipescope.net.link;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.PppHeader;

/**
 * PPP frames, with or without address and control field, and with protocol numbers of one or two
 * bytes (RFC 1661 section 2, RFC 1662 section 3). In HDLC framing it may be Cisco's instead.
 */
final class PppDissector implements PacketDissector {
  private static final int ADDRESS = 0xff;
  private static final int CISCO_UNICAST = 0x0f;
  private static final int CISCO_MULTICAST = 0x8f;
  private static final int LINK_TYPE_CISCO_HDLC = 104;

  private final WireStream stream = new WireStream();
  private final PppHeader header = new PppHeader(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    int first = header.first();
    if (first == CISCO_UNICAST || first == CISCO_MULTICAST) {
      packet.nextLinkType(LINK_TYPE_CISCO_HDLC, 0);
      return;
    }
    int upper = first == ADDRESS ? header.protocolFirst() : first;
    int protocol = (upper & 1) == 0 ? upper << 8 | header.protocolSecond() : upper;
    packet.nextPppProtocol(protocol, stream.pos());
  }
}
