package io.pipescope.net.link;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.MplsLabel;

/**
 * A stack of MPLS labels (RFC 3032 section 2.1). Nothing names what it carries: it is told from the
 * first four bits, as routers do that balance load (RFC 4928 section 2). What is no IP is taken for
 * Ethernet in a pseudowire. Its control word is optional, and a MAC address may begin with the same
 * four bits; but the twelve behind them are zero in a control word (RFC 4448 section 4.6).
 */
final class MplsDissector implements PacketDissector {
  private static final int CONTROL_WORD_LENGTH = 4;
  private static final int CONTROL_WORD = 0;
  private static final int ASSOCIATED_CHANNEL = 1;
  private static final int MIN_IPV4_HEADER_WORDS = 5;

  private final WireStream stream = new WireStream();
  private final MplsLabel label = new MplsLabel(stream);

  @Override
  public void dissect(Packet packet) {
    stream.bind(packet.buffer(), packet.position(), packet.end());
    do {
      label._read();
    } while (!label.bottomOfStack());
    int length = stream.pos();
    packet.require(length + 1);
    int first = packet.buffer().get(packet.position() + length) & 0xff;
    switch (first >>> 4) {
      case 4 -> {
        if ((first & 0xf) >= MIN_IPV4_HEADER_WORDS) {
          packet.nextEtherType(EtherTypes.IPV4, length);
        } else {
          packet.nextLinkType(EtherTypes.LINK_TYPE_ETHERNET, length);
        }
      }
      case 6 -> packet.nextEtherType(EtherTypes.IPV6, length);
      case CONTROL_WORD -> {
        packet.require(length + CONTROL_WORD_LENGTH);
        int reserved = packet.buffer().getShort(packet.position() + length);
        int behind = reserved == 0 ? CONTROL_WORD_LENGTH : 0;
        packet.nextLinkType(EtherTypes.LINK_TYPE_ETHERNET, length + behind);
      }
      case ASSOCIATED_CHANNEL -> {}
      default -> packet.nextLinkType(EtherTypes.LINK_TYPE_ETHERNET, length);
    }
  }
}
