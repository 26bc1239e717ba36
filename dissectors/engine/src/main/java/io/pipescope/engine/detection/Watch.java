package io.pipescope.engine.detection;

import io.pipescope.engine.FieldText;
import io.pipescope.report.EventFields;
import io.pipescope.report.filter.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The detections about one type of event. Most are about few operations of some interface, and most
 * calls are of none of these: which ones may be concerned takes one look, however many there are.
 */
final class Watch {
  private final List<Detective> all = new ArrayList<>();
  private final FieldPath operationField;
  private final Map<String, List<Detective>> byOperation = new HashMap<>();
  private final List<Detective> ofAnyOperation = new ArrayList<>();

  /**
   * @param operationField where an event says which operation it is of
   */
  Watch(FieldPath operationField) {
    this.operationField = operationField;
  }

  void add(Detective detective) {
    all.add(detective);
    if (detective.detection().operations().isEmpty()) {
      ofAnyOperation.add(detective);
    }
    for (String operation : detective.detection().operations()) {
      byOperation.computeIfAbsent(operation, unused -> new ArrayList<>()).add(detective);
    }
  }

  /** Whether any detection is about an event. */
  boolean wants(EventFields event) {
    return isAbout(ofAnyOperation, event) || isAbout(ofItsOperation(event), event);
  }

  private static boolean isAbout(List<Detective> detectives, EventFields event) {
    for (Detective detective : detectives) {
      if (detective.detection().isAbout(event)) {
        return true;
      }
    }
    return false;
  }

  private List<Detective> ofItsOperation(EventFields event) {
    if (byOperation.isEmpty()) {
      return List.of();
    }
    Optional<String> operation = FieldText.first(event, operationField);
    return operation.isPresent() ? byOperation.getOrDefault(operation.get(), List.of()) : List.of();
  }

  /** The detections that are about an event, in the order of their file. */
  List<Detective> about(EventFields event) {
    return all.stream().filter(detective -> detective.detection().isAbout(event)).toList();
  }
}
