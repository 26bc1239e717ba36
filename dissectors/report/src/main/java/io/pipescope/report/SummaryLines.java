package io.pipescope.report;

/** Lines with a label on the left and text on the right. */
final class SummaryLines {

  private static final int LABEL_WIDTH = 11;

  private final SummaryStyle style;
  private final StringBuilder out = new StringBuilder();

  SummaryLines(SummaryStyle style) {
    this.style = style;
  }

  /**
   * Appends text on one line.
   *
   * @param label empty under another line of the same label
   */
  void line(String label, String text) {
    startLine(label);
    out.append(text).append('\n');
  }

  /**
   * Appends text that is broken between words; a word that is longer than a line gets its own.
   *
   * @param indent columns from the label's column to the text's
   */
  void paragraph(String label, int indent, String text) {
    int room = style.width() - LABEL_WIDTH - indent;
    int used = 0;
    for (String word : text.split(" +", -1)) {
      boolean newLine = used == 0 || used + 1 + word.length() > room;
      if (newLine) {
        out.append(used == 0 ? "" : "\n");
        startLine(used == 0 ? label : "");
        out.append(" ".repeat(indent));
      }
      out.append(newLine ? "" : " ").append(word);
      used = newLine ? word.length() : used + 1 + word.length();
    }
    out.append('\n');
  }

  private void startLine(String label) {
    String padded = padded(label, LABEL_WIDTH);
    out.append(label.isEmpty() ? padded : paint("1", padded));
  }

  /** Text from the traffic, made safe for the terminal. */
  String safe(String text) {
    return HumanText.safe(text, style.unicode());
  }

  String warning(String text) {
    return paint("33", text);
  }

  private String paint(String rendition, String text) {
    return style.colour() ? "\u001b[" + rendition + "m" + text + "\u001b[0m" : text;
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
