package io.pipescope.net.tunnel;

import io.pipescope.api.Packet;
import io.pipescope.api.Packet.Network;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.GeneveHeader;

/** Geneve headers, with their options stepped over (RFC 8926 section 3.4). */
final class GeneveDissector implements PacketDissector {
  private static final int LENGTH = 8;
  private static final int OPTION_UNIT = 4;

  private final WireStream stream = new WireStream();
  private final GeneveHeader header = new GeneveHeader(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    if (header.version() != 0) {
      return;
    }
    int length = LENGTH + (int) header.optLen() * OPTION_UNIT;
    packet.require(length);
    packet.addNetwork(Network.VIRTUAL_NETWORK, header.virtualNetworkIdentifier());
    packet.nextEtherType(header.protocolType(), length);
  }
}
