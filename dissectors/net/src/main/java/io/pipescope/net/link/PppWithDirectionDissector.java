package io.pipescope.net.link;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;

/** PPP frames behind one byte: zero for received, anything else for sent. */
final class PppWithDirectionDissector implements PacketDissector {
  private static final int LINK_TYPE_PPP = 9;

  @Override
  public void dissect(Packet packet) {
    packet.require(1);
    packet.nextLinkType(LINK_TYPE_PPP, 1);
  }
}
