package io.pipescope.net.link;

import io.pipescope.api.Packet;

/** The field behind two MAC addresses or a tag: a type, or the length of an IEEE 802.3 frame. */
final class EtherTypes {
  /** How Linux numbers an IEEE 802.2 header among the EtherTypes (ETH_P_802_2). */
  static final int LLC = 0x0004;

  static final int IPV4 = 0x0800;
  static final int IPV6 = 0x86dd;

  /** Link-layer header type of Ethernet. */
  static final int LINK_TYPE_ETHERNET = 1;

  /** IEEE 802.3 clause 3.2.6: up to this it is a length. */
  private static final int MAX_LENGTH = 1500;

  private EtherTypes() {}

  /** Goes on with what the field says, {@code headerLength} bytes on. */
  static void next(Packet packet, int typeOrLength, int headerLength) {
    if (typeOrLength > MAX_LENGTH) {
      packet.nextEtherType(typeOrLength, headerLength);
      return;
    }
    if (headerLength + typeOrLength < packet.declaredEnd() - packet.position()) {
      packet.limitTo(headerLength + typeOrLength, "eth.length");
    }
    packet.nextEtherType(LLC, headerLength);
  }
}
