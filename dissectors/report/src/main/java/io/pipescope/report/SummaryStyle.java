package io.pipescope.report;

/**
 * How a summary looks.
 *
 * @param width columns of the terminal; below 40 counts as 40
 * @param unicode whether the terminal shows UTF-8; otherwise the summary is ASCII
 * @param colour whether it shows colours (ECMA-48 SGR)
 */
public record SummaryStyle(int width, boolean unicode, boolean colour) {

  /** What every terminal shows: 80 columns of ASCII without colours. */
  public static final SummaryStyle PLAIN = new SummaryStyle(80, false, false);

  /** Takes a narrow terminal for one of 40 columns. */
  public SummaryStyle {
    width = Math.max(width, 40);
  }
}
