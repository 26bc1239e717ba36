package io.pipescope.net.link;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.CiscoHdlcHeader;

/** Cisco's HDLC framing: address, control and an EtherType (RFC 1547 section 4.3.1). */
final class CiscoHdlcDissector implements PacketDissector {
  private static final int LENGTH = 4;

  private final WireStream stream = new WireStream();
  private final CiscoHdlcHeader header = new CiscoHdlcHeader(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    packet.nextEtherType(header.protocolCode(), LENGTH);
  }
}
