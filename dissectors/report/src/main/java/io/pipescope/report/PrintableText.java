package io.pipescope.report;

import java.util.Locale;

/** Text from the wire as it can be shown to people: nothing in it acts on a terminal. */
final class PrintableText {
  private static final int FIRST_WIDE = 0x1100;

  private PrintableText() {}

  /** Characters that are invisible or change how their neighbours are shown become codes. */
  static String of(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    boolean hidden =
        switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
    if (hidden) {
      shown.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : "\\u{%x}", c));
    } else {
      shown.appendCodePoint(c);
    }
  }

  /** How many columns text takes on a terminal: letters of East Asian scripts take two. */
  static int width(String text) {
    return text.codePoints().map(PrintableText::width).sum();
  }

  private static int width(int c) {
    if (c < FIRST_WIDE) {
      return isCombining(c) ? 0 : 1;
    }
    return isCombining(c) ? 0 : isWide(c) ? 2 : 1;
  }

  private static boolean isCombining(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  /** Unicode Standard Annex 11: the blocks whose characters are wide. */
  private static boolean isWide(int c) {
    return c <= 0x115f
        || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
        || (c >= 0xa960 && c <= 0xa97f)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }

  /** Text with spaces behind it up to a width in columns. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }
}
