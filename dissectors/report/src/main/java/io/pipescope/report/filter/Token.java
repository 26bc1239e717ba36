package io.pipescope.report.filter;

/**
 * A word of a filter.
 *
 * @param kind what it is
 * @param text of it; of a {@link Kind#TEXT} what stands between the quotation marks
 * @param start index of its first character
 * @param end index after its last character
 */
record Token(Kind kind, String text, int start, int end) {

  enum Kind {
    /** A name, a number or an address. */
    WORD,
    /** Something in quotation marks. */
    TEXT,
    /** An operator or a bracket. */
    SYMBOL,
    END
  }

  boolean is(String symbolOrWord) {
    return kind != Kind.TEXT && text.equals(symbolOrWord);
  }
}
