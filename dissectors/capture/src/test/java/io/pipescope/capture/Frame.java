package io.pipescope.capture;

import io.pipescope.api.Packet;
import java.util.HexFormat;

/** What a reader said of a frame, its bytes as hexadecimal digits. */
record Frame(
    long number, long timestamp, boolean nanoseconds, int linkType, String bytes, int length) {

  static Frame of(Packet packet) {
    byte[] bytes = new byte[packet.capturedLength()];
    packet.buffer().get(packet.position(), bytes);
    return new Frame(
        packet.number(),
        packet.timestamp(),
        packet.frame().nanoseconds(),
        packet.linkType(),
        HexFormat.of().formatHex(bytes),
        packet.originalLength());
  }
}
