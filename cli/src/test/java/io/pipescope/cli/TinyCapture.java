package io.pipescope.cli;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** A pcap file of TCP segments without data, one second apart. */
final class TinyCapture {
  /** Seconds since 1970 of the first frame: 2024-03-01T12:00:00Z. */
  static final int START = 1_709_294_400;

  /** What is before the first frame. */
  static final int HEADER_LENGTH = 24;

  /** What a frame takes in the file. */
  static final int RECORD_LENGTH = 16 + 54;

  private static final String FRAME =
      "020000000002"
          + "020000000001"
          + "0800" // Ethernet
          + "450000280001000040060000"
          + "c0000201"
          + "c0000202" // 192.0.2.1 to 192.0.2.2
          + "c0000050"
          + "00000001"
          + "00000000"
          + "50020400"
          + "00000000"; // 49152 to 80, SYN

  private TinyCapture() {}

  /** So many frames, each the first of a conversation of its own. */
  static byte[] frames(int count) {
    ByteBuffer file = ByteBuffer.allocate(HEADER_LENGTH + count * RECORD_LENGTH);
    file.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0);
    file.putInt(262_144).putInt(1);
    byte[] frame = HexFormat.of().parseHex(FRAME);
    for (int i = 0; i < count; i++) {
      file.putInt(START + i).putInt(0).putInt(frame.length).putInt(frame.length);
      int at = file.position();
      file.put(frame);
      file.putShort(at + 34, (short) (0xc000 + i % 0x3000));
      file.putShort(at + 36, (short) (80 + i / 0x3000));
    }
    return file.array();
  }
}
