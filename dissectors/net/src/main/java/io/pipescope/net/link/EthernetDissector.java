package io.pipescope.net.link;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.EthernetHeader;

/** Ethernet II and IEEE 802.3 headers (RFC 894, RFC 1042). */
final class EthernetDissector implements PacketDissector {
  private static final int LENGTH = 14;

  private final WireStream stream = new WireStream();
  private final EthernetHeader header = new EthernetHeader(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    EtherTypes.next(packet, header.etherType(), LENGTH);
  }
}
