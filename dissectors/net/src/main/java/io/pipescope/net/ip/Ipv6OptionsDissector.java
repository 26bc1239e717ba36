package io.pipescope.net.ip;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireReader;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Ipv6ExtensionHeader;
import io.pipescope.ksy.lean.Ipv6Option;

/**
 * Hop-by-hop and destination options of IPv6 (RFC 8200 sections 4.2, 4.3 and 4.6), with the jumbo
 * payload option, which replaces the payload length (RFC 2675 section 2).
 */
final class Ipv6OptionsDissector implements PacketDissector {
  private static final int HEADER_LENGTH = 2;
  private static final int UNIT = 8;
  private static final int MAX_PAYLOAD_LENGTH = 65_535;

  private final WireStream stream = new WireStream();
  private final Ipv6ExtensionHeader header = new Ipv6ExtensionHeader(stream);

  @Override
  public void dissect(Packet packet) {
    if (packet.ipVersion() != 6) {
      return;
    }
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    int length = (header.hdrExtLen() + 1) * UNIT;
    packet.require(length);
    checkOptions(packet, packet.position() + HEADER_LENGTH, packet.position() + length);
    packet.nextIpProtocol(header.nextHeader(), length);
  }

  private void checkOptions(Packet packet, int start, int end) {
    int at = start;
    while (at < end) {
      stream.bind(packet.buffer(), at, end);
      try {
        Ipv6Option option = WireReader.read(new Ipv6Option(stream));
        if (option.data() instanceof Ipv6Option.JumboPayload jumbo) {
          applyJumbo(packet, jumbo.length());
        }
      } catch (EndOfWireException e) {
        report(packet, "An option does not fit its length or the header", e.needed(), end - at, at);
        return;
      }
      at += stream.pos();
    }
  }

  private static void applyJumbo(Packet packet, long length) {
    int declared = packet.declaredEnd() - packet.position();
    if (length <= MAX_PAYLOAD_LENGTH || length > declared) {
      report(packet, "The jumbo payload length cannot be", length, declared, packet.position());
    } else {
      packet.limitTo((int) length, "ipv6.jumbo_payload_length");
    }
  }

  private static void report(Packet packet, String message, long needed, long available, int at) {
    packet.anomaly(
        Anomaly.ofLength(
            "ipv6",
            "malformed.option",
            message,
            needed,
            available,
            packet.offset() + at - packet.position(),
            "ipv6.len_data"));
  }
}
