package io.pipescope.net.tunnel;

import io.pipescope.api.MalformedException;
import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Erspan2Header;
import io.pipescope.ksy.lean.Erspan3Header;

/**
 * Mirrored frames of a switch, types II and III (draft-foschiano-erspan sections 4.2 and 4.3). Type
 * I is GRE alone.
 */
final class ErspanDissector implements PacketDissector {
  private static final int LINK_TYPE_ETHERNET = 1;
  private static final int LINK_TYPE_RAW_IP = 101;
  private static final int TYPE_II = 1;
  private static final int TYPE_III = 2;
  private static final int FRAME_ETHERNET = 0;
  private static final int FRAME_IP = 2;

  private final WireStream stream = new WireStream();
  private final Erspan2Header type2 = new Erspan2Header(stream);
  private final Erspan3Header type3 = new Erspan3Header(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    type2._read();
    if (type2.version() == TYPE_II) {
      packet.nextLinkType(LINK_TYPE_ETHERNET, stream.pos());
    } else if (type2.version() == TYPE_III) {
      dissectType3(packet);
    } else {
      throw new MalformedException(
          "malformed.version", "The version of an ERSPAN header is " + type2.version());
    }
  }

  private void dissectType3(Packet packet) {
    stream.seek(0);
    type3._read();
    if (type3.frameType() == FRAME_ETHERNET) {
      packet.nextLinkType(LINK_TYPE_ETHERNET, stream.pos());
    } else if (type3.frameType() == FRAME_IP) {
      packet.nextLinkType(LINK_TYPE_RAW_IP, stream.pos());
    }
  }
}
