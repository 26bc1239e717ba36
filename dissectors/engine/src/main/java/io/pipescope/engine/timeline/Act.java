package io.pipescope.engine.timeline;

import io.pipescope.engine.Condition;
import io.pipescope.engine.FieldText;
import io.pipescope.engine.SectionFile.Section;
import io.pipescope.engine.Template;
import io.pipescope.report.EventFields;
import io.pipescope.report.filter.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of event and the words for it.
 *
 * @param event the type of event
 * @param interfaces names of RPC interfaces; empty for all
 * @param operations names of operations, * standing for any characters; empty for all
 * @param condition what else an event has to pass
 * @param words empty for what is not told
 */
record Act(
    String event,
    Set<String> interfaces,
    List<String> operations,
    Condition condition,
    Optional<Template> words) {

  /** The keys of its section. */
  static final Set<String> KEYS = Set.of("event", "interface", "operation", "when", "words");

  private static final FieldPath INTERFACE = FieldPath.of("dcerpc.interface.name");
  private static final FieldPath OPERATION = FieldPath.of("dcerpc.operation");

  static Act of(Section section) {
    return new Act(
        section.needed("event"),
        Set.copyOf(section.words("interface")),
        section.words("operation"),
        new Condition(section.first("when").orElse("")),
        section.first("words").map(Template::new));
  }

  /** Whether an event is of this kind. */
  boolean fits(EventFields fields) {
    return isIn(fields) && isCalled(fields) && condition.holds(fields);
  }

  private boolean isIn(EventFields fields) {
    return interfaces.isEmpty()
        || FieldText.first(fields, INTERFACE).filter(interfaces::contains).isPresent();
  }

  private boolean isCalled(EventFields fields) {
    return operations.isEmpty()
        || FieldText.first(fields, OPERATION)
            .filter(name -> operations.stream().anyMatch(pattern -> matches(pattern, name)))
            .isPresent();
  }

  private static boolean matches(String pattern, String name) {
    String expression =
        List.of(pattern.split("\\*", -1)).stream()
            .map(java.util.regex.Pattern::quote)
            .collect(Collectors.joining(".*"));
    return name.matches(expression);
  }
}
