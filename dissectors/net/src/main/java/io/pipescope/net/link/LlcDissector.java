package io.pipescope.net.link;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.LlcHeader;
import io.pipescope.ksy.lean.SnapHeader;

/**
 * IEEE 802.2 headers: IP by its service access point, and whatever the SNAP extension names (RFC
 * 1042). Other users of link layer connections end here.
 */
final class LlcDissector implements PacketDissector {
  private static final int LENGTH = 3;
  private static final int SNAP_LENGTH = 5;
  private static final int SAP_IP = 0x06;
  private static final int SAP_SNAP = 0xaa;
  private static final int UNNUMBERED_INFORMATION = 0x03;
  private static final long OUI_ETHERNET = 0x000000;
  private static final long OUI_BRIDGE_TUNNEL = 0x0000f8;

  private final WireStream stream = new WireStream();
  private final LlcHeader header = new LlcHeader(stream);
  private final SnapHeader snap = new SnapHeader(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    if (header.control() != UNNUMBERED_INFORMATION || header.dsap() != header.ssap()) {
      return;
    }
    if (header.dsap() == SAP_IP) {
      packet.nextEtherType(EtherTypes.IPV4, LENGTH);
    } else if (header.dsap() == SAP_SNAP) {
      snap._read();
      if (snap.organizationCode() == OUI_ETHERNET || snap.organizationCode() == OUI_BRIDGE_TUNNEL) {
        packet.nextEtherType(snap.etherType(), LENGTH + SNAP_LENGTH);
      }
    }
  }
}
