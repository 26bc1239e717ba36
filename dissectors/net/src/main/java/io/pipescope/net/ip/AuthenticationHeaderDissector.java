package io.pipescope.net.ip;

import io.pipescope.api.MalformedException;
import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.AuthenticationHeader;

/** Authentication headers of IPv4 and IPv6, stepped over (RFC 4302 section 2). */
final class AuthenticationHeaderDissector implements PacketDissector {
  private static final int MIN_LENGTH = 12;
  private static final int UNIT = 4;
  private static final int UNCOUNTED_UNITS = 2;

  private final WireStream stream = new WireStream();
  private final AuthenticationHeader header = new AuthenticationHeader(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    int length = (header.payloadLen() + UNCOUNTED_UNITS) * UNIT;
    if (length < MIN_LENGTH) {
      throw new MalformedException(
          "malformed.header",
          "The header claims to be shorter than its fixed part",
          MIN_LENGTH,
          length,
          packet.offset(),
          "ah.payload_len");
    }
    packet.require(length);
    packet.nextIpProtocol(header.nextHeader(), length);
  }
}
