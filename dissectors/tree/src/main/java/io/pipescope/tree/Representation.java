package io.pipescope.tree;

import io.pipescope.api.tree.Field;
import io.pipescope.api.tree.FieldText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in what a definition says about how its structures are shown in a line ({@code
 * -webide-representation}): {@code "protocol {protocol:dec}"}. Fields with a name show that.
 */
final class Representation {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(:\\w+)?\\}");

  private Representation() {}

  static String fill(String template, List<Field> fields) {
    Matcher place = PLACE.matcher(template);
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      place.appendReplacement(text, Matcher.quoteReplacement(value(place.group(1), fields)));
    }
    return place.appendTail(text).toString().strip();
  }

  private static String value(String name, List<Field> fields) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .map(field -> field.meaning().orElse(field.value().map(FieldText::of).orElse("")))
        .orElse("");
  }
}
