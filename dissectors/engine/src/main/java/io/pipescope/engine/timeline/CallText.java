package io.pipescope.engine.timeline;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Nested;
import io.pipescope.api.MemberValue.Sequence;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.MemberValue.Whole;
import io.pipescope.api.Members;
import io.pipescope.engine.FieldText;
import io.pipescope.report.EventFields;
import io.pipescope.report.filter.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A remote procedure call in a few words. */
final class CallText {
  private static final FieldPath ARGUMENTS = FieldPath.of("dcerpc.args");
  private static final FieldPath OPERATION = FieldPath.of("dcerpc.operation");
  private static final FieldPath NUMBER = FieldPath.of("dcerpc.opnum");

  private static final int MOST_ARGUMENTS = 6;
  private static final int MOST_ELEMENTS = 3;
  private static final int DEEPEST = 4;
  private static final int LONGEST = 120;

  /** Context handles tell people nothing. */
  private static final Pattern HANDLE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(:.*)?");

  private CallText() {}

  /** The name of the operation, else its number. */
  static String call(EventFields event) {
    return FieldText.first(event, OPERATION)
        .orElseGet(() -> "operation " + FieldText.first(event, NUMBER).orElse("?"));
  }

  /**
   * The arguments that tell people most, each behind a space: texts wherever they are, then plain
   * numbers. Masks and what is nothing are left out.
   */
  static String arguments(EventFields event) {
    List<String> texts = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    event.anyValue(
        ARGUMENTS,
        value -> {
          if (value instanceof Nested arguments) {
            collect(arguments, 0, texts, numbers);
          }
          return true;
        });
    return Stream.concat(texts.stream(), numbers.stream())
        .limit(MOST_ARGUMENTS)
        .map(argument -> " " + argument)
        .collect(Collectors.joining());
  }

  private static void collect(Nested object, int depth, List<String> texts, List<String> numbers) {
    Members members = object.members();
    for (int i = 0; i < members.size(); i++) {
      MemberValue value = members.value(i);
      String name = members.name(i) + "=";
      if (value instanceof Nested inner && depth < DEEPEST) {
        collect(inner, depth + 1, texts, numbers);
      } else if (value instanceof Whole number && number.value() != 0 && depth == 0) {
        numbers.add(name + number.value());
      } else if (value instanceof Sequence list) {
        elements(list).ifPresent(shown -> texts.add(name + shown));
      } else {
        quoted(value).ifPresent(shown -> texts.add(name + shown));
      }
    }
  }

  /** The texts in a list, some of them; empty when there are none. */
  private static Optional<String> elements(Sequence list) {
    List<String> texts =
        list.elements().stream().map(CallText::firstText).flatMap(Optional::stream).toList();
    String more = texts.size() > MOST_ELEMENTS ? ", …" : "";
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.stream().limit(MOST_ELEMENTS).collect(Collectors.joining(", ", "[", more + "]")));
  }

  private static Optional<String> firstText(MemberValue value) {
    if (value instanceof Nested object) {
      Members members = object.members();
      return IntStream.range(0, members.size())
          .mapToObj(i -> quoted(members.value(i)))
          .flatMap(Optional::stream)
          .findFirst();
    }
    return quoted(value);
  }

  private static Optional<String> quoted(MemberValue value) {
    return value instanceof Text text && !HANDLE.matcher(text.value()).matches()
        ? Optional.of('"' + cut(text.value()) + '"')
        : Optional.empty();
  }

  private static String cut(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
