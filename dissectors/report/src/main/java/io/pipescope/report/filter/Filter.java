package io.pipescope.report.filter;

/**
 * A display filter, ready to be asked. Immutable; may be asked from several threads.
 *
 * <p>A comparison holds when any value of the field passes it. {@code !=} and {@code !(…)} differ
 * where the field is missing: {@code a != 1} wants it to be there. A field alone holds when it is
 * there and not {@code false}.
 */
public final class Filter {
  private final String text;
  private final Expression expression;

  private Filter(String text, Expression expression) {
    this.text = text;
    this.expression = expression;
  }

  /**
   * Reads a filter.
   *
   * @throws FilterSyntaxException when it is none, or names a field that there is not
   */
  public static Filter parse(String text, FieldCatalogue fields) throws FilterSyntaxException {
    return new Filter(text, new Parser(text, fields).parse());
  }

  /** Whether an event or packet passes. */
  public boolean matches(FieldSource source) {
    return expression.matches(source);
  }

  /** The filter as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
