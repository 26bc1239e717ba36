package io.pipescope.smb.pipe;

import io.pipescope.api.Utf16;
import java.lang.Character.UnicodeScript;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Recognises text in messages: printable ASCII, or UTF-16 in little-endian order that is of one
 * script, with at most one terminator at the end.
 *
 * <p>Nearly every pair of bytes is a character of UTF-16, so binary data pass for text unless more
 * is asked of it: all letters of one script, besides Latin, and more than one character when there
 * is a terminator, which a number of 32 bits would have too.
 */
final class PipeText {
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int LAST_PRINTABLE = 0x7e;

  /** What half of a character is read as. */
  private static final char REPLACEMENT = '\ufffd';

  private PipeText() {}

  /**
   * The text.
   *
   * @param bytes holds the beginning of the message
   * @param length of the beginning
   * @param whole whether it is all of the message
   */
  static Optional<String> find(byte[] bytes, int length, boolean whole) {
    int ascii = length > 1 && whole && bytes[length - 1] == 0 ? length - 1 : length;
    if (isAscii(bytes, ascii)) {
      return Optional.of(new String(bytes, 0, ascii, StandardCharsets.US_ASCII));
    }
    return (length & 1) == 0 || !whole ? utf16(bytes, length & ~1, whole) : Optional.empty();
  }

  private static boolean isAscii(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (!isPrintable(bytes[i])) {
        return false;
      }
    }
    return length > 0;
  }

  private static boolean isPrintable(int code) {
    return (code >= FIRST_PRINTABLE && code <= LAST_PRINTABLE) || isSpace(code);
  }

  private static boolean isSpace(int code) {
    return code == '\t' || code == '\n' || code == '\r';
  }

  private static Optional<String> utf16(byte[] bytes, int length, boolean whole) {
    if (hasControl(bytes, whole ? length - 2 : length)) {
      return Optional.empty();
    }
    String text = Utf16.decode(bytes, length, ByteOrder.LITTLE_ENDIAN);
    int end = text.length();
    if (whole && end > 2 && text.charAt(end - 1) == 0) {
      end--;
    } else if (!whole && end > 0 && text.charAt(end - 1) == REPLACEMENT) {
      end--;
    }
    String candidate = text.substring(0, end);
    return isOfOneScript(candidate) ? Optional.of(candidate) : Optional.empty();
  }

  /**
   * Whether one of the characters is a control character: this spares most binary data the rest.
   */
  private static boolean hasControl(byte[] bytes, int length) {
    for (int i = 0; i < length; i += 2) {
      int unit = bytes[i] & 0xff | bytes[i + 1] << 8;
      if (unit >= 0 && unit <= LAST_PRINTABLE && !isPrintable(unit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfOneScript(String text) {
    UnicodeScript script = UnicodeScript.COMMON;
    for (int i = 0; i < text.length(); ) {
      int code = text.codePointAt(i);
      i += Character.charCount(code);
      if (code <= LAST_PRINTABLE) {
        if (!isPrintable(code)) {
          return false;
        }
        continue;
      }
      if (!isVisible(code)) {
        return false;
      }
      UnicodeScript found = UnicodeScript.of(code);
      if (isCommon(found)) {
        continue;
      }
      if (!isCommon(script) && !belongTogether(script, found)) {
        return false;
      }
      script = found;
    }
    return !text.isEmpty();
  }

  private static boolean isVisible(int code) {
    if (code == REPLACEMENT) {
      return false;
    }
    return switch (Character.getType(code)) {
      case Character.CONTROL,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static boolean isCommon(UnicodeScript script) {
    return script == UnicodeScript.COMMON
        || script == UnicodeScript.INHERITED
        || script == UnicodeScript.LATIN;
  }

  /** Japanese is written in three scripts, Korean in two. */
  private static boolean belongTogether(UnicodeScript one, UnicodeScript other) {
    return one == other || (isEastAsian(one) && isEastAsian(other));
  }

  private static boolean isEastAsian(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> false;
    };
  }
}
