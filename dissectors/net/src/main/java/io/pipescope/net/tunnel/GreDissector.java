package io.pipescope.net.tunnel;

import io.pipescope.api.MalformedException;
import io.pipescope.api.Packet;
import io.pipescope.api.Packet.Network;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.GreHeader;

/**
 * Generic routing encapsulation: version 0 (RFC 2784, RFC 2890, source routes of RFC 1701) and
 * version 1, which carries PPP (RFC 2637 section 4.1).
 */
final class GreDissector implements PacketDissector {
  private static final int LINK_TYPE_ETHERNET = 1;
  private static final int ERSPAN = 0x88be;
  private static final int MIN_ETHER_TYPE = 0x0600;
  private static final int CALL_ID_MASK = 0xffff;

  private final WireStream stream = new WireStream();
  private final GreHeader header = new GreHeader(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    if (header.version() == 1) {
      enhanced(packet);
    } else if (header.version() == 0) {
      if (header.routingPresent()) {
        skipSourceRoutes();
      }
      standard(packet);
    } else {
      throw new MalformedException(
          "malformed.version", "The version of a GRE header is " + header.version());
    }
  }

  private void standard(Packet packet) {
    int type = header.protocolType();
    if (header.keyPresent()) {
      packet.addNetwork(Network.GRE_KEY, header.key());
    }
    if (type == ERSPAN && !header.sequenceNumberPresent()) {
      packet.nextLinkType(LINK_TYPE_ETHERNET, stream.pos()); // type I has no header of its own
    } else if (type >= MIN_ETHER_TYPE) {
      packet.nextEtherType(type, stream.pos());
    }
  }

  /** RFC 1701: address family, offset, length, route; an entry of zeros ends the list. */
  private void skipSourceRoutes() {
    int family;
    int length;
    do {
      family = stream.readU2be();
      stream.readU1();
      length = stream.readU1();
      stream.seek(stream.pos() + length);
    } while (family != 0 || length != 0);
  }

  private void enhanced(Packet packet) {
    if (!header.keyPresent() || !header.sequenceNumberPresent()) {
      return; // an acknowledgment alone
    }
    packet.addNetwork(Network.CALL, header.key() & CALL_ID_MASK);
    int length = stream.pos() + (int) (header.key() >>> 16);
    if (length < packet.declaredEnd() - packet.position()) {
      packet.limitTo(length, "gre.key");
    }
    packet.nextEtherType(header.protocolType(), stream.pos());
  }
}
