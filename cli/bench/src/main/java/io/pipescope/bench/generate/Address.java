package io.pipescope.bench.generate;

import java.nio.ByteBuffer;

/**
 * One end of a conversation.
 *
 * @param mac six bytes
 * @param ip four bytes, or sixteen
 * @param port of TCP
 */
record Address(byte[] mac, byte[] ip, int port) {
  private static final int CLIENT_NETWORK = 0x0a00_0000;
  private static final int SERVER_NETWORK = 0xac10_0000;
  private static final int FIRST_PORT = 49_152;
  private static final int PORTS = 16_000;

  /** Clients differ in their address first and use a further port when addresses are used up. */
  private static final int CLIENTS = 1 << 22;

  /** The client of a conversation; no two conversations of a capture have the same in 2^35. */
  static Address client(boolean ipv6, long conversation) {
    int host = (int) (conversation % CLIENTS) + 1;
    int port = FIRST_PORT + (int) ((conversation + conversation / CLIENTS) % PORTS);
    return of(ipv6, CLIENT_NETWORK + host, port, (byte) 0x02);
  }

  /** The server of a conversation: one of a thousand. */
  static Address server(boolean ipv6, long conversation, int port) {
    int host = (int) (conversation * 7 % 1_000) + 1;
    return of(ipv6, SERVER_NETWORK + host, port, (byte) 0x06);
  }

  private static Address of(boolean ipv6, int ip, int port, byte vendor) {
    byte[] mac = ByteBuffer.allocate(6).put(vendor).put((byte) 0).putInt(ip).array();
    ByteBuffer address = ByteBuffer.allocate(ipv6 ? 16 : 4);
    if (ipv6) {
      address.putInt(0xfd00_0000).putLong(0);
    }
    return new Address(mac, address.putInt(ip).array(), port);
  }
}
