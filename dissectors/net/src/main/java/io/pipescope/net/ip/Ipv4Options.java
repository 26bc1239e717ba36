package io.pipescope.net.ip;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Packet;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireReader;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Ipv4Option;

/** Makes sure that the options of an IPv4 header are well formed (RFC 791 section 3.1). */
final class Ipv4Options {
  private static final int END_OF_OPTIONS = 0;

  private final WireStream stream = new WireStream();

  /** Walks the options and reports the first that is not what its length says. */
  void check(Packet packet, int start, int end) {
    int at = start;
    while (at < end) {
      stream.bind(packet.buffer(), at, end);
      try {
        Ipv4Option option = WireReader.read(new Ipv4Option(stream));
        if (option.type() == END_OF_OPTIONS) {
          return;
        }
      } catch (EndOfWireException e) {
        packet.anomaly(malformed(packet, e, at, end));
        return;
      }
      at += stream.pos();
    }
  }

  private static Anomaly malformed(Packet packet, EndOfWireException e, int at, int end) {
    return Anomaly.ofLength(
        "ip",
        "malformed.option",
        "An option does not fit its length or the header",
        e.offset() + e.needed(),
        end - at,
        packet.offset() + at - packet.position(),
        "ip.option_length");
  }
}
