package io.pipescope.report.filter;

/** A filter that cannot be understood, with the place where that shows. */
public final class FilterSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String text;
  private final int start;
  private final int end;

  FilterSyntaxException(String sentence, String text, int start, int end) {
    super(sentence);
    this.text = text;
    this.start = start;
    this.end = Math.max(end, start + 1);
  }

  /** Column, from 1, of the first character that is wrong. */
  public int column() {
    return start + 1;
  }

  /** What is wrong, in one sentence, and below it the filter with that part underlined. */
  public String explanation() {
    return "%s (column %d)%n  %s%n  %s%s"
        .formatted(getMessage(), column(), text, " ".repeat(start), "^".repeat(end - start));
  }
}
