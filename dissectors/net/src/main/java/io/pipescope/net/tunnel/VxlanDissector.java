package io.pipescope.net.tunnel;

import io.pipescope.api.Packet;
import io.pipescope.api.Packet.Network;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.VxlanHeader;

/**
 * VXLAN headers (RFC 7348 section 5). What comes to the port without a valid network identifier is
 * something else.
 */
final class VxlanDissector implements PacketDissector {
  private static final int LENGTH = 8;
  private static final int LINK_TYPE_ETHERNET = 1;

  private final WireStream stream = new WireStream();
  private final VxlanHeader header = new VxlanHeader(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    if (header.vniValid()) {
      packet.addNetwork(Network.VIRTUAL_NETWORK, header.vxlanNetworkIdentifier());
      packet.nextLinkType(LINK_TYPE_ETHERNET, LENGTH);
    }
  }
}
