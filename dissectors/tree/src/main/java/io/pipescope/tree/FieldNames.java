package io.pipescope.tree;

import io.pipescope.api.CodeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The names of the codes that fields hold. */
final class FieldNames {
  private final ConcurrentMap<String, Optional<CodeNames>> tables = new ConcurrentHashMap<>();

  /** What a number means, when the definition says so. */
  Optional<String> meaning(FieldDescription field, long value) {
    if (field.form() == FieldDescription.Form.FLAGS) {
      return flags(field.names(), value);
    }
    String name = field.names().get(value);
    if (name != null) {
      return Optional.of(name);
    }
    return field.table().isEmpty()
        ? Optional.empty()
        : table(field.table()).flatMap(known -> known.find((int) value));
  }

  private static Optional<String> flags(Map<Long, String> names, long value) {
    List<String> set = new ArrayList<>();
    new TreeMap<>(names)
        .forEach(
            (bits, name) -> {
              if ((value & bits) == bits) {
                set.add(name);
              }
            });
    return set.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", set));
  }

  /** Tables belong to dissectors, which need not be there. */
  private Optional<CodeNames> table(String resource) {
    return tables.computeIfAbsent(
        resource,
        name ->
            FieldNames.class.getResource('/' + name) == null
                ? Optional.empty()
                : Optional.of(new CodeNames(FieldNames.class, '/' + name)));
  }
}
