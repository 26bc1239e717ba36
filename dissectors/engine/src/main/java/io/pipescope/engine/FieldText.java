package io.pipescope.engine;

import io.pipescope.report.EventFields;
import io.pipescope.report.filter.FieldPath;
import io.pipescope.report.filter.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of fields as text. */
public final class FieldText {
  private static final int LONGEST = 1_024;

  private FieldText() {}

  /** The first value of a field, cut to what an alert can show. */
  public static Optional<String> first(EventFields event, FieldPath field) {
    List<String> found = new ArrayList<>(1);
    event.anyValue(
        field,
        value -> {
          ShownText.of(value).ifPresent(found::add);
          return !found.isEmpty();
        });
    return found.stream().findFirst().map(FieldText::cut);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** The values of several fields; empty when one of them is missing. */
  public static Optional<List<String>> all(EventFields event, List<FieldPath> fields) {
    List<String> values = new ArrayList<>(fields.size());
    for (FieldPath field : fields) {
      Optional<String> value = first(event, field);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values);
  }
}
