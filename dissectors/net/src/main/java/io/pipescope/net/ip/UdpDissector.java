package io.pipescope.net.ip;

import io.pipescope.api.Anomaly;
import io.pipescope.api.MalformedException;
import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.UdpHeader;

/** UDP headers (RFC 768). A length of 0 stands for all there is (RFC 2675 section 4). */
final class UdpDissector implements PacketDissector {
  private static final int LENGTH = 8;

  private final WireStream stream = new WireStream();
  private final UdpHeader header = new UdpHeader(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    applyLength(packet, header.length());
    packet.nextUdpPorts(header.sourcePort(), header.destinationPort(), LENGTH);
  }

  private static void applyLength(Packet packet, int length) {
    if (length == 0) {
      return;
    }
    if (length < LENGTH) {
      throw new MalformedException(
          "malformed.udp_length",
          "The datagram claims to be shorter than its header",
          LENGTH,
          length,
          packet.offset(),
          "udp.length");
    }
    int declared = packet.declaredEnd() - packet.position();
    if (length <= declared) {
      packet.limitTo(length, "udp.length");
    } else {
      packet.anomaly(
          Anomaly.ofLength(
              "udp",
              "malformed.udp_length",
              "The datagram claims to be longer than the packet that carries it",
              length,
              declared,
              packet.offset(),
              "udp.length"));
    }
  }
}
