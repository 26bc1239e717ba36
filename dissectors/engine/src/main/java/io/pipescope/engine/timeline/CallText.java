package io.pipescope.engine.timeline;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Nested;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.Members;
import io.pipescope.engine.FieldText;
import io.pipescope.report.EventFields;
import io.pipescope.report.filter.FieldPath;
import io.pipescope.report.filter.ShownText;
import java.util.Optional;
import java.util.regex.Pattern;

/** A remote procedure call in a few words. */
final class CallText {
  private static final FieldPath ARGUMENTS = FieldPath.of("dcerpc.args");
  private static final FieldPath RETURNED = FieldPath.of("dcerpc.returns.return_value");
  private static final FieldPath FAULT = FieldPath.of("dcerpc.fault");
  private static final FieldPath RESULT = FieldPath.of("dcerpc.result");
  private static final FieldPath OPERATION = FieldPath.of("dcerpc.operation");
  private static final FieldPath NUMBER = FieldPath.of("dcerpc.opnum");

  private static final int MOST_ARGUMENTS = 6;
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

  /** The first plain arguments, each behind a space. */
  static String arguments(EventFields event) {
    StringBuilder text = new StringBuilder();
    event.anyValue(
        ARGUMENTS,
        value -> {
          if (value instanceof Nested arguments) {
            append(arguments, text);
          }
          return true;
        });
    return text.toString();
  }

  private static void append(Nested arguments, StringBuilder text) {
    int shown = 0;
    Members members = arguments.members();
    for (int i = 0; i < members.size(); i++) {
      Optional<String> value = shown(members.value(i));
      if (value.isPresent() && shown < MOST_ARGUMENTS) {
        text.append(' ').append(members.name(i)).append('=').append(value.get());
        shown++;
      }
    }
  }

  private static Optional<String> shown(MemberValue value) {
    if (value instanceof MemberValue.Bytes) {
      return Optional.empty();
    }
    Optional<String> text =
        ShownText.of(value)
            .map(line -> line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
    if (value instanceof Text) {
      return text.filter(line -> !HANDLE.matcher(line).matches()).map(line -> '"' + line + '"');
    }
    return text;
  }

  /** What the call returned, or how else it ended. */
  static String outcome(EventFields event) {
    return FieldText.first(event, FAULT)
        .map(fault -> "fault " + fault)
        .or(() -> FieldText.first(event, RETURNED))
        .or(() -> FieldText.first(event, RESULT))
        .orElse("no answer");
  }
}
