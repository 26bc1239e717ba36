package io.pipescope.net.link;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.VlanTag;

/** VLAN tags of IEEE 802.1Q and 802.1ad, one at a time. */
final class VlanDissector implements PacketDissector {
  private static final int LENGTH = 4;

  private final WireStream stream = new WireStream();
  private final VlanTag tag = new VlanTag(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    tag._read();
    packet.addVlan((int) tag.vlanIdentifier());
    EtherTypes.next(packet, tag.etherType(), LENGTH);
  }
}
