package io.pipescope.report;

import io.pipescope.api.Description;
import io.pipescope.report.ValueType.Scalar;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Small schemas, as maps that keep the order of their members. */
final class SchemaParts {

  private SchemaParts() {}

  static Map<String, Object> of(String name, Object value) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(name, value);
    return schema;
  }

  /** What {@link Description} says of it, if anything. */
  static Map<String, Object> describe(AnnotatedElement element) {
    Description description = element.getAnnotation(Description.class);
    return description == null ? new LinkedHashMap<>() : of("description", description.value());
  }

  static Map<String, Object> pattern(String pattern) {
    Map<String, Object> schema = of("type", "string");
    schema.put("pattern", pattern);
    return schema;
  }

  static Map<String, Object> enumeration(Class<?> type) {
    return texts(Stream.of(type.getEnumConstants()).map(Object::toString).toList());
  }

  static Map<String, Object> scalar(Scalar scalar, RecordComponent component) {
    return switch (scalar) {
      case BOOLEAN -> of("type", "boolean");
      case INTEGER -> of("type", "integer");
      case DECIMAL -> of("type", "number");
      case BYTES -> pattern("^([0-9a-f]{2})*$");
      case TEXT -> text(component.getAnnotation(Description.class));
    };
  }

  private static Map<String, Object> text(Description description) {
    return description == null || description.values().length == 0
        ? of("type", "string")
        : texts(List.of(description.values()));
  }

  private static Map<String, Object> texts(List<String> values) {
    Map<String, Object> schema = of("type", "string");
    schema.put("enum", values);
    return schema;
  }
}
