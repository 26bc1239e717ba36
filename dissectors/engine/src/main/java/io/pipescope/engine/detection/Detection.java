package io.pipescope.engine.detection;

import io.pipescope.engine.Condition;
import io.pipescope.engine.FieldText;
import io.pipescope.engine.Template;
import io.pipescope.report.EventFields;
import io.pipescope.report.filter.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What makes one kind of finding, as {@code detections.conf} says. Immutable.
 *
 * @param id of the alert
 * @param title of the alert
 * @param severity 1 to 3; 0 for what is only remembered
 * @param techniques MITRE ATT&amp;CK identifiers
 * @param event the type of event
 * @param interfaces names of RPC interfaces; empty for all
 * @param operations names of their operations, or of SMB commands; empty for all
 * @param condition what else an event has to pass
 * @param frequency how often it has to happen
 * @param precedent what has to have happened before
 * @param lasted fields with the microseconds that it took, the first that is there counts; empty
 *     for what takes no time
 * @param once fields: told once for the same values; empty for every time
 * @param evidence the fields that are shown
 * @param story what is told
 */
record Detection(
    String id,
    String title,
    int severity,
    List<String> techniques,
    String event,
    Set<String> interfaces,
    Set<String> operations,
    Condition condition,
    Optional<Frequency> frequency,
    Optional<Precedent> precedent,
    List<FieldPath> lasted,
    List<FieldPath> once,
    List<EvidenceField> evidence,
    Optional<Template> story) {

  private static final FieldPath INTERFACE = FieldPath.of("dcerpc.interface.name");

  private static final FieldPath OPERATION = FieldPath.of("dcerpc.operation");
  private static final FieldPath COMMAND = FieldPath.of("smb.command");

  Detection {
    techniques = List.copyOf(techniques);
    interfaces = Set.copyOf(interfaces);
    operations = Set.copyOf(operations);
    lasted = List.copyOf(lasted);
    once = List.copyOf(once);
    evidence = List.copyOf(evidence);
  }

  /** Where an event says which operation it is of. */
  FieldPath operationField() {
    return event.equals("smb") ? COMMAND : OPERATION;
  }

  /** Whether an event of the type is what this is about; what happened before does not count. */
  boolean isAbout(EventFields fields) {
    return isOneOf(fields, operationField(), operations)
        && isOneOf(fields, INTERFACE, interfaces)
        && condition.holds(fields);
  }

  private static boolean isOneOf(EventFields fields, FieldPath path, Set<String> names) {
    if (names.isEmpty()) {
      return true;
    }
    Optional<String> name = FieldText.first(fields, path);
    return name.isPresent() && names.contains(name.get());
  }
}
