package io.pipescope.net.link;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.BsdNullHeader;

/**
 * The address family before packets of a BSD loopback interface, in the byte order of the machine
 * that captured. The systems disagree about the number of IPv6.
 */
final class BsdNullDissector implements PacketDissector {
  private static final int LENGTH = 4;
  private static final int MAX_FAMILY = 0xffff;
  private static final int MIN_ETHER_TYPE = 0x0600;

  private final WireStream stream = new WireStream();
  private final BsdNullHeader header = new BsdNullHeader(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    int value = (int) header.addressFamily();
    int family = value >>> 16 == 0 ? value : Integer.reverseBytes(value);
    switch (family) {
      case 2 -> packet.nextEtherType(EtherTypes.IPV4, LENGTH);
      // Linux; Windows; NetBSD, OpenBSD and BSD/OS; FreeBSD and DragonFly; macOS
      case 10, 23, 24, 28, 30 -> packet.nextEtherType(EtherTypes.IPV6, LENGTH);
      default -> {
        if (family >= MIN_ETHER_TYPE && family <= MAX_FAMILY) {
          packet.nextEtherType(family, LENGTH);
        }
      }
    }
  }
}
