package io.pipescope.smb.pipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Payload as it would stand in the source of a C program, in ASCII. */
final class CSource {
  private static final int SHOWN_CHARACTERS = 64;
  private static final int SHOWN_BYTES = 8;
  private static final String CUT = "...";
  private static final String INDENT = "    ";

  private CSource() {}

  /** A message: text as a literal, other bytes in braces, the length where not all is shown. */
  static String literal(PipeMessage message) {
    Optional<String> text = message.text();
    if (text.isPresent() && message.data().isPresent()) {
      boolean wide = message.data().get().length >= 2 * text.get().length();
      return (wide ? "L" : "") + quoted(text.get());
    }
    byte[] data = message.data().orElse(new byte[0]);
    StringBuilder hex = new StringBuilder("{");
    for (int i = 0; i < Math.min(data.length, SHOWN_BYTES); i++) {
      hex.append(String.format(Locale.ROOT, i == 0 ? "%02x" : " %02x", data[i]));
    }
    boolean all = data.length <= SHOWN_BYTES && data.length == message.len();
    return hex.append(all ? "}" : CUT + "}").toString();
  }

  /** Text between quotation marks, cut when it is long. */
  static String quoted(String text) {
    boolean path = text.startsWith("\\\\");
    boolean cut = !path && text.length() > SHOWN_CHARACTERS;
    String shown = cut ? text.substring(0, SHOWN_CHARACTERS) : text;
    return '"' + characters(shown) + (cut ? CUT : "") + '"';
  }

  private static String characters(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** The same with escapes for all that is not printable ASCII. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c <= '~') {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return out.toString();
  }

  /** The lines of a text that is wider than its column; those behind the first are indented. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      int end = space > INDENT.length() ? space : width;
      lines.add(rest.substring(0, end));
      rest = INDENT + rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }
}
