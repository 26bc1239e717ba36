package io.pipescope.bench.generate;

import java.nio.ByteBuffer;

/**
 * Writes the frames of one direction of a conversation: Ethernet, IP and TCP with time stamps, from
 * a template in which only what changes is filled in, and with correct checksums.
 */
final class Frames {
  static final int FIN = 0x01;
  static final int SYN = 0x02;
  static final int PSH = 0x08;
  static final int ACK = 0x10;

  private static final int TCP_HEADER = 32;
  private static final int SYN_HEADER = 40;
  private static final int WINDOW = 0xf000;
  private static final int TCP = 6;

  /** MSS (filled in), SACK permitted, time stamps (filled in), no operation, window scale 8. */
  private static final byte[] SYN_OPTIONS = {
    2, 4, 0, 0, 4, 2, 8, 10, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 3, 8
  };

  private final PcapOutput pcap;
  private final byte[] template;
  private final ByteBuffer target;
  private final boolean ipv6;
  private final int ip;
  private final int tcp;
  private final int addressSum;
  private final int ipSum;
  private int identification;

  /**
   * @param from the end that sends
   * @param to the end that receives
   */
  Frames(Environment environment, Address from, Address to) {
    Settings settings = environment.settings();
    pcap = environment.pcap();
    ipv6 = settings.ipv6();
    target = ByteBuffer.wrap(pcap.frameBytes());
    ip = settings.vlan().isPresent() ? 18 : 14;
    tcp = ip + (ipv6 ? 40 : 20);
    ByteBuffer header = ByteBuffer.allocate(tcp + TCP_HEADER);
    header.put(to.mac()).put(from.mac());
    if (settings.vlan().isPresent()) {
      header.putShort((short) 0x8100).putShort((short) settings.vlan().getAsInt());
    }
    header.putShort((short) (ipv6 ? 0x86dd : 0x0800));
    if (ipv6) {
      header.putInt(0x6000_0000).putShort((short) 0).put((byte) TCP).put((byte) 64);
    } else {
      header.putInt(0x4500_0000).putInt(0x0000_4000).putInt(0x4000_0000 | TCP << 16);
    }
    header.put(from.ip()).put(to.ip());
    header.putShort((short) from.port()).putShort((short) to.port());
    header.position(tcp + 20);
    header.putInt(0x0101_080a);
    template = header.array();
    int addresses = ipv6 ? 32 : 8;
    addressSum = Message.sum(template, tcp - addresses, addresses) + TCP;
    ipSum = ipv6 ? 0 : Message.sum(template, ip, 20);
    identification = from.port();
  }

  /**
   * Writes a segment with a part of a message.
   *
   * @return length of the frame in bytes
   */
  int segment(int flags, int sequence, int acknowledgment, Message message, int from, int length) {
    int frameLength = tcp + TCP_HEADER + length;
    int frame = begin(frameLength, TCP_HEADER);
    int at = frame + tcp;
    target.putInt(at + 24, pcap.millis());
    target.putInt(at + 28, pcap.millis());
    int sum = length == 0 ? 0 : message.copy(from, length, target.array(), at + TCP_HEADER);
    finish(at, TCP_HEADER, flags, sequence, acknowledgment, sum, length);
    return frameLength;
  }

  /** Writes a segment with SYN. */
  void syn(int flags, int sequence, int acknowledgment, int segmentBytes) {
    int frame = begin(tcp + SYN_HEADER, SYN_HEADER);
    int at = frame + tcp;
    target.put(at + 20, SYN_OPTIONS);
    target.putShort(at + 22, (short) Math.min(segmentBytes + 12, 0xffff));
    target.putInt(at + 28, pcap.millis());
    target.putInt(at + 32, (flags & ACK) == 0 ? 0 : pcap.millis());
    finish(at, SYN_HEADER, flags, sequence, acknowledgment, 0, 0);
  }

  private int begin(int frameLength, int tcpHeader) {
    int frame = pcap.begin(frameLength);
    target.put(frame, template);
    int ipLength = frameLength - ip;
    if (ipv6) {
      target.putShort(frame + ip + 4, (short) (ipLength - 40));
    } else {
      int id = identification++ & 0xffff;
      target.putShort(frame + ip + 2, (short) ipLength);
      target.putShort(frame + ip + 4, (short) id);
      target.putShort(frame + ip + 10, (short) ~fold(ipSum + ipLength + id));
    }
    target.put(frame + tcp + 12, (byte) (tcpHeader << 2));
    return frame;
  }

  private void finish(
      int at, int header, int flags, int sequence, int acknowledgment, int sum, int length) {
    target.putInt(at + 4, sequence);
    target.putInt(at + 8, acknowledgment);
    target.put(at + 13, (byte) flags);
    target.putShort(at + 14, (short) WINDOW);
    target.putInt(at + 16, 0);
    int total = sum + addressSum + header + length + Message.sum(target.array(), at, header);
    target.putShort(at + 16, (short) ~fold(total));
  }

  private static int fold(int sum) {
    int once = (sum & 0xffff) + (sum >>> 16);
    return (once & 0xffff) + (once >>> 16);
  }
}
