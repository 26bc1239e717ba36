package io.pipescope.net.link;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.PppoeSessionHeader;

/** PPP over Ethernet (RFC 2516 section 6); the discovery stage ends here. */
final class PppoeSessionDissector implements PacketDissector {
  private static final int LENGTH = 6;
  private static final int CODE_SESSION = 0;
  private static final int LINK_TYPE_PPP = 9;

  private final WireStream stream = new WireStream();
  private final PppoeSessionHeader header = new PppoeSessionHeader(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    if (header.code() != CODE_SESSION) {
      return;
    }
    int length = LENGTH + header.length();
    int declared = packet.declaredEnd() - packet.position();
    if (length <= declared) {
      packet.limitTo(length, "pppoe.length");
    } else {
      packet.anomaly(
          Anomaly.ofLength(
              "pppoe",
              "malformed.total_length",
              "The payload claims to be longer than the frame that carries it",
              length,
              declared,
              packet.offset(),
              "pppoe.length"));
    }
    packet.nextLinkType(LINK_TYPE_PPP, LENGTH);
  }
}
