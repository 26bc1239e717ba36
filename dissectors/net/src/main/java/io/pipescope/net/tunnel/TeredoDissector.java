package io.pipescope.net.tunnel;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;

/**
 * Teredo: IPv6 behind optional authentication and origin headers (RFC 4380 section 5.1.1). What is
 * no IPv6 packet then is not Teredo and ends here.
 */
final class TeredoDissector implements PacketDissector {
  private static final int ETHER_TYPE_IPV6 = 0x86dd;
  private static final int AUTHENTICATION = 0x0001;
  private static final int ORIGIN = 0x0000;
  private static final int ORIGIN_LENGTH = 6;
  private static final int NONCE_AND_CONFIRMATION_LENGTH = 9;

  private final WireStream stream = new WireStream();

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    int indicator = stream.readU2be();
    if (indicator == AUTHENTICATION) {
      int identifierLength = stream.readU1();
      int authenticationLength = stream.readU1();
      skip(identifierLength + authenticationLength + NONCE_AND_CONFIRMATION_LENGTH);
      indicator = stream.readU2be();
    }
    if (indicator == ORIGIN) {
      skip(ORIGIN_LENGTH);
      indicator = stream.readU2be();
    }
    if (indicator >>> 12 == 6) {
      packet.nextEtherType(ETHER_TYPE_IPV6, stream.pos() - 2);
    }
  }

  private void skip(int length) {
    stream.seek(stream.pos() + length);
  }
}
