package io.pipescope.dcerpc.ndr;

import io.pipescope.api.Utf16;
import java.nio.charset.StandardCharsets;

/** Bytes that are text. */
final class ByteTexts {
  private ByteTexts() {}

  static String narrow(byte[] bytes) {
    return withoutEnd(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  static String wide(byte[] bytes) {
    return withoutEnd(Utf16.littleEndian(bytes));
  }

  static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
