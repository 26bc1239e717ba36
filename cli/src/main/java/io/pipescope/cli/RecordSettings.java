package io.pipescope.cli;

import io.pipescope.api.Limits;
import io.pipescope.api.Thresholds;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The components of a record of numbers as settings that the user can change one by one.
 *
 * @param <R> the record; all its components are {@code int} or {@code long}
 */
final class RecordSettings<R extends Record> {
  /** Bounds on memory. */
  static final RecordSettings<Limits> LIMITS =
      new RecordSettings<>("limit", Limits.class, Limits.ofThisHeap());

  /** From where on findings speak up. */
  static final RecordSettings<Thresholds> THRESHOLDS =
      new RecordSettings<>("threshold", Thresholds.class, Thresholds.DEFAULT);

  private final String kind;
  private final Class<R> type;
  private final R defaults;

  private RecordSettings(String kind, Class<R> type, R defaults) {
    this.kind = kind;
    this.type = type;
    this.defaults = defaults;
  }

  /** All names with the values that hold unless they are changed, in the order of the record. */
  Map<String, Long> defaults() {
    Map<String, Long> values = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      values.put(optionName(component), read(component).longValue());
    }
    return values;
  }

  /** The names with their defaults, one a line. */
  String listing() {
    return defaults().entrySet().stream()
        .map(setting -> "  " + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException when there is no such setting; the message tells all there are
   */
  void check(String name) {
    component(name);
  }

  /**
   * Checks a setting.
   *
   * @throws IllegalArgumentException when there is no such setting or the value is too large for it
   */
  void check(String name, long value) {
    if (component(name).getType() == int.class && value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(name + " can be at most " + Integer.MAX_VALUE);
    }
  }

  private RecordComponent component(String name) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (optionName(component).equals(name)) {
        return component;
      }
    }
    throw new IllegalArgumentException(
        "there is no "
            + kind
            + " '"
            + name
            + "'. The "
            + kind
            + "s and their defaults:\n"
            + listing());
  }

  /**
   * The record with some of its components changed; of two settings of one name the later holds.
   */
  R apply(List<Setting> settings) {
    Map<String, Long> values = defaults();
    settings.forEach(setting -> values.put(setting.name(), setting.value()));
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Long value = values.get(optionName(components[i]));
      arguments[i] =
          components[i].getType() == int.class ? (Object) Math.toIntExact(value) : (Object) value;
    }
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the " + kind + "s cannot be changed", e);
    }
  }

  private static String optionName(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private Number read(RecordComponent component) {
    try {
      return (Number) component.getAccessor().invoke(defaults);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.getName() + " cannot be read", e);
    }
  }
}
