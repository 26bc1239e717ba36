package io.pipescope.net.link;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.LinuxSllHeader;

/** Headers that stand for the link layer in captures of all Linux interfaces, version 1. */
final class LinuxSllDissector implements PacketDissector {
  private static final int LENGTH = 16;

  /** ARPHRD_NETLINK: the protocol is a netlink family. */
  private static final int NETLINK = 824;

  private final WireStream stream = new WireStream();
  private final LinuxSllHeader header = new LinuxSllHeader(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    if (header.arphrdType() != NETLINK) {
      packet.nextEtherType(header.protocolType(), LENGTH);
    }
  }
}
