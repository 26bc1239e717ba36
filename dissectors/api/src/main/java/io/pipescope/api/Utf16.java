package io.pipescope.api;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Text in UTF-16, whose characters are Latin ones in nearly all traffic. */
public final class Utf16 {
  private Utf16() {}

  /** The text of bytes in the order of Windows. */
  public static String littleEndian(byte[] bytes) {
    return decode(bytes, bytes.length, ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The text of some bytes, with U+FFFD for what is no character. Characters below U+0100, where
   * every other byte is zero, need no decoder: that takes a quarter of the time.
   *
   * @param length how many of the bytes are text
   */
  public static String decode(byte[] bytes, int length, ByteOrder order) {
    int high = order == ByteOrder.LITTLE_ENDIAN ? 1 : 0;
    boolean narrow = (length & 1) == 0;
    for (int i = high; narrow && i < length; i += 2) {
      narrow = bytes[i] == 0;
    }
    if (!narrow) {
      return new String(
          bytes, 0, length, high == 1 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }
    byte[] characters = new byte[length / 2];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = bytes[2 * i + 1 - high];
    }
    return new String(characters, StandardCharsets.ISO_8859_1);
  }
}
