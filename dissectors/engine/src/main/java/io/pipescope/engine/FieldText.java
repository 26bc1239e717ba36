package io.pipescope.engine;

import io.pipescope.api.MemberValue;
import io.pipescope.report.EventFields;
import io.pipescope.report.filter.FieldPath;
import io.pipescope.report.filter.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Values of fields as text. */
public final class FieldText {
  private static final int LONGEST = 1_024;

  private FieldText() {}

  /** The first value of a field, cut to what an alert can show. */
  public static Optional<String> first(EventFields event, FieldPath field) {
    First first = new First();
    event.anyValue(field, first);
    return first.text.map(FieldText::cut);
  }

  /** Takes the first value that can be shown. A class, since this is asked of every call. */
  private static final class First implements Predicate<MemberValue> {
    private Optional<String> text = Optional.empty();

    @Override
    public boolean test(MemberValue value) {
      text = ShownText.of(value);
      return text.isPresent();
    }
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
