package io.pipescope.engine;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with names in braces that stand for values.
 *
 * @param text the text
 */
public record Template(String text) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

  /**
   * The text with values for the names.
   *
   * @param value of a name
   */
  public String fill(UnaryOperator<String> value) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value.apply(match.group(1))));
  }
}
