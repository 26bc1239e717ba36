package io.pipescope.net.link;

import io.pipescope.api.MalformedException;
import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;

/** IP packets as they are: the version field says which of the two. */
final class RawIpDissector implements PacketDissector {

  @Override
  public void dissect(Packet packet) {
    packet.require(1);
    int version = packet.buffer().get(packet.position()) >>> 4 & 0xf;
    switch (version) {
      case 4 -> packet.nextEtherType(EtherTypes.IPV4, 0);
      case 6 -> packet.nextEtherType(EtherTypes.IPV6, 0);
      default ->
          throw new MalformedException(
              "malformed.version", "The IP version is " + version + ", neither 4 nor 6");
    }
  }
}
