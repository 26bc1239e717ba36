package io.pipescope.report;

import java.nio.charset.StandardCharsets;

/**
 * JSON text, names and brackets as UTF-8 (RFC 8259).
 *
 * <p>Beyond what JSON demands, U+007F to U+009F (terminals act on them) and U+2028 and U+2029 (some
 * readers take them for the end of a line) are escaped; a lone surrogate becomes U+FFFD.
 */
final class JsonText {

  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  static final byte[] DIGITS = ascii("0123456789abcdef");

  /** How an ASCII character is written: 0 as it is, {@code u} as a code, else after a backslash. */
  private static final byte[] ESCAPES = escapes();

  /** Characters whose room is reserved at once, so that long text does not claim six times. */
  private static final int CHUNK = 1024;

  /** Longest text of one character: a backslash, {@code u} and four digits. */
  private static final int LONGEST = 6;

  private JsonText() {}

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** {@code ,"name":}, what stands before the value of a member. */
  static byte[] memberStart(String name) {
    ByteSink sink = new ByteSink(name.length() + 4);
    memberStart(sink, name);
    return bytesOf(sink);
  }

  static void memberStart(ByteSink sink, String name) {
    sink.put(',');
    string(sink, name);
    sink.put(':');
  }

  static byte[] bytesOf(ByteSink sink) {
    byte[] bytes = new byte[sink.length()];
    System.arraycopy(sink.array(), 0, bytes, 0, bytes.length);
    return bytes;
  }

  /**
   * Ends an object or array that began at {@code start} and whose parts each begin with a comma:
   * the first comma becomes the opening bracket.
   */
  static void enclose(ByteSink sink, int start, char open, char close) {
    if (sink.length() == start) {
      sink.put(open);
    } else {
      sink.array()[start] = (byte) open;
    }
    sink.put(close);
  }

  static void bool(ByteSink sink, boolean value) {
    sink.put(value ? TRUE : FALSE);
  }

  static void string(ByteSink sink, String text) {
    if (text.length() <= RepeatedTexts.LONGEST) {
      RepeatedTexts.write(sink, text);
    } else {
      encode(sink, text);
    }
  }

  static void encode(ByteSink sink, String text) {
    sink.put('"');
    int end = text.length();
    for (int i = 0; i < end; ) {
      int chunkEnd = Math.min(end, i + CHUNK);
      byte[] out = sink.reserve(LONGEST * (chunkEnd - i + 1));
      int at = sink.length();
      while (i < chunkEnd) {
        char c = text.charAt(i++);
        if (c < 0x80 && ESCAPES[c] == 0) {
          out[at++] = (byte) c;
        } else if (Character.isHighSurrogate(c)
            && i < end
            && Character.isLowSurrogate(text.charAt(i))) {
          at = supplementary(out, at, Character.toCodePoint(c, text.charAt(i++)));
        } else {
          at = special(out, at, c);
        }
      }
      sink.advanceTo(at);
    }
    sink.put('"');
  }

  private static int supplementary(byte[] out, int start, int codePoint) {
    int at = start;
    out[at++] = (byte) (0xf0 | (codePoint >> 18));
    out[at++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
    out[at++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
    out[at++] = (byte) (0x80 | (codePoint & 0x3f));
    return at;
  }

  private static int special(byte[] out, int start, char original) {
    char c = Character.isSurrogate(original) ? '\ufffd' : original;
    int at = start;
    if (c < 0x80 && ESCAPES[c] != 'u') {
      out[at++] = '\\';
      out[at++] = ESCAPES[c];
    } else if (c < 0xa0 || c == '\u2028' || c == '\u2029') {
      out[at++] = '\\';
      out[at++] = 'u';
      for (int shift = 12; shift >= 0; shift -= 4) {
        out[at++] = DIGITS[(c >> shift) & 0xf];
      }
    } else if (c < 0x800) {
      out[at++] = (byte) (0xc0 | (c >> 6));
      out[at++] = (byte) (0x80 | (c & 0x3f));
    } else {
      out[at++] = (byte) (0xe0 | (c >> 12));
      out[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
      out[at++] = (byte) (0x80 | (c & 0x3f));
    }
    return at;
  }

  private static byte[] escapes() {
    byte[] escapes = new byte[0x80];
    for (int c = 0; c < 0x20; c++) {
      escapes[c] = 'u';
    }
    escapes[0x7f] = 'u';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    return escapes;
  }
}
