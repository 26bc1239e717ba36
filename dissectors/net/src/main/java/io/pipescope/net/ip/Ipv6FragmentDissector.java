package io.pipescope.net.ip;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Ipv6FragmentHeader;

/**
 * Fragment headers of IPv6 (RFC 8200 section 4.5). An atomic fragment, which is the whole packet,
 * waits for nothing (RFC 6946).
 */
final class Ipv6FragmentDissector implements PacketDissector {
  private static final int LENGTH = 8;
  private static final int UNIT = 8;

  private final WireStream stream = new WireStream();
  private final Ipv6FragmentHeader header = new Ipv6FragmentHeader(stream);

  @Override
  public void dissect(Packet packet) {
    if (packet.ipVersion() != 6) {
      return;
    }
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    if (header.moreFragments() || header.fragmentOffset() != 0) {
      packet.fragment(
          (int) header.identification(),
          (int) header.fragmentOffset() * UNIT,
          header.moreFragments());
    }
    packet.nextIpProtocol(header.nextHeader(), LENGTH);
  }
}
