package io.pipescope.net;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Makes bytes of packets, outermost header last written. */
public final class Wire {
  public static final int TCP = 6;

  private Wire() {}

  /** Bytes from hexadecimal digits; spaces may stand anywhere. */
  public static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  /** One after the other. */
  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** Hexadecimal digits, then bytes. */
  public static byte[] join(String digits, byte[] rest) {
    return join(hex(digits), rest);
  }

  public static byte[] ethernet(int type, byte[] payload) {
    return join("020000000002 020000000001" + String.format("%04x", type), payload);
  }

  /** A TCP header without options, and four bytes of data. */
  public static byte[] tcp() {
    return hex("c000 01bd 00000001 00000002 50 18 ffff 0000 0000 61626364");
  }

  public static byte[] udp(int destinationPort, byte[] payload) {
    ByteBuffer header = ByteBuffer.allocate(8);
    header.putShort((short) 50_000).putShort((short) destinationPort);
    header.putShort((short) (8 + payload.length));
    return join(header.array(), payload);
  }

  public static byte[] ipv4(int protocol, byte[] payload) {
    return ipv4(protocol, 1, 0, payload);
  }

  /**
   * A correct IPv4 packet.
   *
   * @param flagsAndOffset the third 16-bit word of the header
   */
  public static byte[] ipv4(int protocol, int id, int flagsAndOffset, byte[] payload) {
    return ipv4(protocol, id, flagsAndOffset, new byte[0], payload);
  }

  public static byte[] ipv4(
      int protocol, int id, int flagsAndOffset, byte[] options, byte[] payload) {
    int headerLength = 20 + options.length;
    ByteBuffer header = ByteBuffer.allocate(headerLength);
    header.put((byte) (0x40 | headerLength / 4)).put((byte) 0);
    header.putShort((short) (headerLength + payload.length));
    header.putShort((short) id).putShort((short) flagsAndOffset);
    header.put((byte) 64).put((byte) protocol).putShort((short) 0);
    header.putInt(0x0a000001).putInt(0x0a000002).put(options);
    return join(withChecksum(header.array()), payload);
  }

  /** Puts the right checksum into an IPv4 header. */
  public static byte[] withChecksum(byte[] header) {
    header[10] = 0;
    header[11] = 0;
    int sum = 0;
    for (int i = 0; i < header.length; i += 2) {
      sum += ((header[i] & 0xff) << 8) | (header[i + 1] & 0xff);
    }
    sum = (sum & 0xffff) + (sum >>> 16);
    sum = ~((sum & 0xffff) + (sum >>> 16));
    header[10] = (byte) (sum >>> 8);
    header[11] = (byte) sum;
    return header;
  }

  public static byte[] ipv6(int nextHeader, byte[] payload) {
    return ipv6(nextHeader, payload.length, payload);
  }

  public static byte[] ipv6(int nextHeader, int payloadLength, byte[] payload) {
    ByteBuffer header = ByteBuffer.allocate(40);
    header.putInt(0x60000000).putShort((short) payloadLength).put((byte) nextHeader).put((byte) 64);
    header.putLong(0x20010db8_00000000L).putLong(1).putLong(0x20010db8_00000000L).putLong(2);
    return join(header.array(), payload);
  }

  /** An IPv6 fragment header and what it describes. */
  public static byte[] ipv6Fragment(
      int nextHeader, int id, int offset, boolean more, byte[] payload) {
    ByteBuffer header = ByteBuffer.allocate(8);
    header.put((byte) nextHeader).put((byte) 0).putShort((short) (offset | (more ? 1 : 0)));
    header.putInt(id);
    return join(header.array(), payload);
  }
}
