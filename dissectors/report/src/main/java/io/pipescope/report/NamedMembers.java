package io.pipescope.report;

import io.pipescope.api.Description;
import io.pipescope.api.NamedObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which members can hold a {@link NamedObject}. */
final class NamedMembers {

  private NamedMembers() {}

  /**
   * The record classes behind a type by the names of their members; empty if the type is open or a
   * name depends on more than the class, so that nobody can know.
   */
  static Map<String, Set<Class<?>>> of(Class<?> type) {
    Map<String, Set<Class<?>>> members = new LinkedHashMap<>();
    for (Class<?> record : SealedTypes.records(type).orElse(Set.of())) {
      List<String> names = names(record);
      if (names.isEmpty()) {
        return Map.of();
      }
      for (String name : names) {
        members.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(record);
      }
    }
    return members;
  }

  /** What the description of the class lists, else what a sample says. */
  private static List<String> names(Class<?> record) {
    Description description = record.getAnnotation(Description.class);
    if (description != null && description.values().length > 0) {
      return List.of(description.values());
    }
    return Samples.of(record)
        .map(sample -> ((NamedObject) sample).memberName())
        .filter(name -> !name.isEmpty())
        .stream()
        .toList();
  }
}
