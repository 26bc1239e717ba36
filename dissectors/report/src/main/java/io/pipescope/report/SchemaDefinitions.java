package io.pipescope.report;

import io.pipescope.report.ComponentModel.Presence;
import io.pipescope.report.ValueType.Enumeration;
import io.pipescope.report.ValueType.Hexadecimal;
import io.pipescope.report.ValueType.OpenObject;
import io.pipescope.report.ValueType.Scalar;
import io.pipescope.report.ValueType.Sequence;
import io.pipescope.report.ValueType.Structure;
import io.pipescope.report.ValueType.Table;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part {@code $defs} of a schema: one definition for each record class that occurs. */
final class SchemaDefinitions {

  private final Map<Class<?>, String> names = new LinkedHashMap<>();
  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private final String headerName;

  /**
   * Definitions that begin with the one that all events share.
   *
   * @param headerName its name
   * @param header what it says
   */
  SchemaDefinitions(String headerName, Map<String, Object> header) {
    this.headerName = headerName;
    definitions.put(headerName, header);
  }

  /** The definitions so far, by name. */
  Map<String, Object> all() {
    return definitions;
  }

  private Map<String, Object> record(Class<?> type, Map<String, Object> header) {
    Map<String, Object> properties = new LinkedHashMap<>(header);
    List<String> required = new ArrayList<>(header.isEmpty() ? List.of() : List.of("event_type"));
    NamedMembers named = new NamedMembers();
    for (ComponentModel component : RecordModel.of(type).components()) {
      if (RecordModel.isNamed(component)) {
        named.add(component);
        named.all().forEach((name, records) -> properties.put(name, anyOf(records)));
      } else {
        properties.put(component.name(), member(component));
        if (component.presence() == Presence.ALWAYS) {
          required.add(component.name());
        }
      }
    }
    Map<String, Object> schema = SchemaParts.describe(type);
    schema.put("type", "object");
    if (!header.isEmpty()) {
      schema.putAll(referenceTo(headerName));
    }
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    if (named.isExactlyOne()) {
      schema.put("oneOf", named.alternatives());
    }
    schema.put("additionalProperties", named.isOpen() ? SchemaParts.of("type", "object") : false);
    return schema;
  }

  private Map<String, Object> member(ComponentModel component) {
    Map<String, Object> schema = SchemaParts.describe(component.component());
    schema.putAll(value(component.type(), component.component()));
    if (component.presence() == Presence.UNLESS_EMPTY) {
      schema.put(component.type() instanceof Sequence ? "minItems" : "minProperties", 1);
    }
    return schema;
  }

  private Map<String, Object> value(ValueType type, RecordComponent component) {
    if (type instanceof Scalar scalar) {
      return SchemaParts.scalar(scalar, component);
    }
    if (type instanceof Hexadecimal number) {
      return SchemaParts.pattern("^0x[0-9a-f]{" + number.digits() + "}$");
    }
    if (type instanceof Enumeration enumeration) {
      return SchemaParts.enumeration(enumeration.type());
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    if (type instanceof Sequence sequence) {
      schema.put("type", "array");
      schema.put("items", value(sequence.element(), component));
      return schema;
    }
    if (type instanceof Table table) {
      schema.put("type", "object");
      schema.put("additionalProperties", value(table.value(), component));
      return schema;
    }
    if (type instanceof OpenObject) {
      schema.put("type", "object");
      schema.put("additionalProperties", true);
      return schema;
    }
    Structure structure = (Structure) type;
    return structure.isNamed() ? holder(structure) : structure(structure);
  }

  private Map<String, Object> structure(Structure type) {
    Optional<Set<Class<?>>> records = SealedTypes.records(type.type());
    return records.isPresent() ? anyOf(records.get()) : SchemaParts.of("type", "object");
  }

  /** An element of a list that is a named object: an object with it as its only member. */
  private Map<String, Object> holder(Structure type) {
    Map<String, Object> schema = SchemaParts.of("type", "object");
    Map<String, Object> properties = new LinkedHashMap<>();
    NamedMembers.of(type).forEach((name, records) -> properties.put(name, anyOf(records)));
    if (!properties.isEmpty()) {
      schema.put("properties", properties);
      schema.put("additionalProperties", false);
    }
    schema.put("minProperties", 1);
    schema.put("maxProperties", 1);
    return schema;
  }

  private Map<String, Object> anyOf(Collection<Class<?>> records) {
    if (records.size() == 1) {
      return reference(records.iterator().next());
    }
    return SchemaParts.of("anyOf", records.stream().map(this::reference).toList());
  }

  private Map<String, Object> reference(Class<?> record) {
    return reference(record, Map.of());
  }

  /**
   * Defines a record class, unless it is already, and each record class within it.
   *
   * @param header properties before those of the record; empty for what is no event
   * @return a reference to the definition
   */
  Map<String, Object> reference(Class<?> record, Map<String, Object> header) {
    String name = names.get(record);
    if (name == null) {
      name = freshName(record);
      names.put(record, name);
      definitions.put(name, Map.of()); // holds the place: a record may contain itself
      definitions.put(name, record(record, header));
    }
    return referenceTo(name);
  }

  private static Map<String, Object> referenceTo(String name) {
    return SchemaParts.of("$ref", "#/$defs/" + name);
  }

  private String freshName(Class<?> record) {
    String plain = MemberNames.snakeCase(record.getSimpleName());
    String name = plain;
    for (int i = 2; definitions.containsKey(name); i++) {
      name = plain + "_" + i;
    }
    return name;
  }
}
