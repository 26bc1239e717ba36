package io.pipescope.report;

import io.pipescope.api.Description;
import io.pipescope.api.Payload;
import io.pipescope.report.ValueType.Enumeration;
import io.pipescope.report.ValueType.Hexadecimal;
import io.pipescope.report.ValueType.OpenObject;
import io.pipescope.report.ValueType.Scalar;
import io.pipescope.report.ValueType.Sequence;
import io.pipescope.report.ValueType.Structure;
import io.pipescope.report.ValueType.Table;
import io.pipescope.report.filter.FieldCatalogue;
import io.pipescope.report.filter.FieldPath;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields that events can have, read from the records of their payloads. */
public final class EventFieldCatalogue implements FieldCatalogue {

  /**
   * A field.
   *
   * @param name of it, with full stops between the parts
   * @param type what its values are: {@code text}, {@code integer}, {@code hexadecimal}, …
   * @param description one sentence; empty when there is none
   */
  public record FieldDescription(String name, String type, String description) {}

  /** Records inside records are followed so far; one that contains itself has no end. */
  private static final int DEEPEST = 8;

  private final Map<String, FieldDescription> fields = new LinkedHashMap<>();

  /** Objects whose members' names only the traffic tells. */
  private final Set<String> open = new HashSet<>();

  /** The fields of these payloads, and those that all events share. */
  public EventFieldCatalogue(List<Class<? extends Payload>> payloads) {
    this(payloads, Map.of());
  }

  /**
   * The fields of these payloads, of others whose members are known only at run time, and those
   * that all events share.
   *
   * @param openTypes the types of {@link io.pipescope.api.OpenPayload}s, each with a sentence
   */
  public EventFieldCatalogue(
      List<Class<? extends Payload>> payloads, Map<String, String> openTypes) {
    openTypes.forEach((type, sentence) -> put(new FieldDescription(type, "object", sentence)));
    open.addAll(openTypes.keySet());
    for (String name : EventNames.all()) {
      fields.put(name, SharedMembers.field(name, EventNames.shared(FieldPath.of(name))));
    }
    for (Class<? extends Payload> payload : payloads) {
      add("", payload, DEEPEST);
    }
  }

  @Override
  public boolean contains(FieldPath path) {
    if (fields.containsKey(path.toString())) {
      return true;
    }
    List<String> segments = path.segments();
    for (int i = 1; i <= segments.size(); i++) {
      if (open.contains(String.join(".", segments.subList(0, i)))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Collection<String> names() {
    return fields.keySet();
  }

  /** All fields, those that all events share first. */
  public List<FieldDescription> all() {
    return List.copyOf(fields.values());
  }

  private void add(String prefix, Class<?> record, int depth) {
    for (ComponentModel component : RecordModel.of(record).components()) {
      if (RecordModel.isNamed(component)) {
        NamedMembers named = new NamedMembers();
        named.add(component);
        named.all().forEach((name, records) -> addObject(prefix + name, "", records, depth));
        if (named.isOpen() && !prefix.isEmpty()) {
          open.add(prefix.substring(0, prefix.length() - 1));
        }
      } else {
        add(prefix + component.name(), description(component), component.type(), depth);
      }
    }
  }

  private void add(String name, String description, ValueType type, int depth) {
    if (type instanceof Sequence sequence) {
      add(name, description, sequence.element(), depth);
    } else if (type instanceof Structure structure) {
      Optional<Set<Class<?>>> records = SealedTypes.records(structure.type());
      if (records.isEmpty() || structure.isNamed()) {
        open.add(name);
      }
      addObject(name, description, records.orElse(Set.of()), depth);
    } else {
      if (type instanceof Table || type instanceof OpenObject) {
        open.add(name);
      }
      put(new FieldDescription(name, word(type), description));
    }
  }

  private void addObject(String name, String description, Collection<Class<?>> records, int depth) {
    put(new FieldDescription(name, "object", description));
    if (depth > 0) {
      records.forEach(record -> add(name + ".", record, depth - 1));
    }
  }

  private void put(FieldDescription field) {
    fields.putIfAbsent(field.name(), field);
  }

  private static String description(ComponentModel component) {
    Description description = component.component().getAnnotation(Description.class);
    return description == null ? "" : description.value();
  }

  private static String word(ValueType type) {
    if (type instanceof Scalar scalar) {
      return scalar.name().toLowerCase(Locale.ROOT);
    }
    if (type instanceof Hexadecimal) {
      return "hexadecimal";
    }
    return type instanceof Enumeration ? "text" : "object";
  }
}
