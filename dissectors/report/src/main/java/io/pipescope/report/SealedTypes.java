package io.pipescope.report;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The records behind an interface. */
final class SealedTypes {

  private SealedTypes() {}

  /**
   * All record classes that objects of a type can have, in the order of the {@code permits}
   * clauses; empty if the type is open, so that nobody can know.
   */
  static Optional<Set<Class<?>>> records(Class<?> type) {
    Set<Class<?>> records = new LinkedHashSet<>();
    return collect(type, records) ? Optional.of(records) : Optional.empty();
  }

  private static boolean collect(Class<?> type, Set<Class<?>> records) {
    if (type.isRecord()) {
      records.add(type);
      return true;
    }
    if (!type.isSealed()) {
      return false;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (!collect(permitted, records)) {
        return false;
      }
    }
    return true;
  }
}
