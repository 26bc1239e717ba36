package io.pipescope.net.link;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.LinuxSll2Header;

/** Headers that stand for the link layer in captures of all Linux interfaces, version 2. */
final class LinuxSll2Dissector implements PacketDissector {
  private static final int LENGTH = 20;

  /** ARPHRD_NETLINK: the protocol is a netlink family. */
  private static final int NETLINK = 824;

  private final WireStream stream = new WireStream();
  private final LinuxSll2Header header = new LinuxSll2Header(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    if (header.arphrdType() != NETLINK) {
      packet.nextEtherType(header.protocolType(), LENGTH);
    }
  }
}
