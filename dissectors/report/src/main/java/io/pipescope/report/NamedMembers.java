package io.pipescope.report;

import io.pipescope.api.Description;
import io.pipescope.api.NamedObject;
import io.pipescope.report.ComponentModel.Presence;
import io.pipescope.report.ValueType.Structure;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which members of a record can hold its {@link NamedObject}s. */
final class NamedMembers {

  private final Map<String, Set<Class<?>>> members = new LinkedHashMap<>();
  private int components;
  private boolean optional;
  private boolean open;

  /** Adds what a component of the record can be called. */
  void add(ComponentModel component) {
    Map<String, Set<Class<?>>> known = of((Structure) component.type());
    known.forEach(
        (name, records) ->
            members.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(records));
    components++;
    optional |= component.presence() != Presence.ALWAYS;
    open |= known.isEmpty();
  }

  /** The record classes by the names of their members. */
  Map<String, Set<Class<?>>> all() {
    return members;
  }

  /** Whether there can be members of any name. */
  boolean isOpen() {
    return open;
  }

  /** Whether one of the names, and only one, has to be there. */
  boolean isExactlyOne() {
    return components == 1 && !optional && !open;
  }

  /** For each name a schema that demands it. */
  List<Map<String, Object>> alternatives() {
    return members.keySet().stream()
        .map(name -> SchemaParts.of("required", List.of(name)))
        .toList();
  }

  /**
   * The record classes behind a type by the names of their members; empty if the type is open or a
   * name depends on more than the class, so that nobody can know.
   */
  static Map<String, Set<Class<?>>> of(Structure type) {
    Map<String, Set<Class<?>>> members = new LinkedHashMap<>();
    for (Class<?> record : SealedTypes.records(type.type()).orElse(Set.of())) {
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
