package io.pipescope.net.tcp.urgent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A segment that a sender sent.
 *
 * @param offset of its first byte in the stream
 * @param payload its bytes, as text
 * @param pointer the urgent pointer; -1 without the URG flag
 * @param fin whether it has the FIN flag
 * @param headerLength in bytes
 */
record Sent(int offset, String payload, int pointer, boolean fin, int headerLength) {

  static Sent data(int offset, String payload) {
    return new Sent(offset, payload, -1, false, 20);
  }

  static Sent urgent(int offset, String payload, int pointer) {
    return new Sent(offset, payload, pointer, false, 20);
  }

  Sent withFin() {
    return new Sent(offset, payload, pointer, true, headerLength);
  }

  Sent withHeader(int length) {
    return new Sent(offset, payload, pointer, fin, length);
  }

  boolean urg() {
    return pointer >= 0;
  }

  int end() {
    return offset + payload.length();
  }

  /** The segment: a header whose bytes are 0x80, 0x81 and so on, and the payload. */
  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(headerLength + payload.length());
    for (int i = 0; i < headerLength; i++) {
      bytes.put((byte) (0x80 + i));
    }
    return bytes.put(payload.getBytes(StandardCharsets.ISO_8859_1)).array();
  }
}
