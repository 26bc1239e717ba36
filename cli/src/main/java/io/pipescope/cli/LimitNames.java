package io.pipescope.cli;

import io.pipescope.api.Limits;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The bounds of {@link Limits} by the names that they have in options. */
final class LimitNames {
  private LimitNames() {}

  /** All names with the values that hold unless they are changed, in the order of the record. */
  static Map<String, Long> defaults() {
    Map<String, Long> defaults = new LinkedHashMap<>();
    for (RecordComponent component : Limits.class.getRecordComponents()) {
      defaults.put(optionName(component), read(component).longValue());
    }
    return defaults;
  }

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException when there is no such bound; the message tells all there are
   */
  static void check(String name) {
    component(name);
  }

  /**
   * Checks one setting.
   *
   * @throws IllegalArgumentException when there is no such bound or the value is too large for it
   */
  static void check(String name, long value) {
    if (component(name).getType() == int.class && value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(name + " can be at most " + Integer.MAX_VALUE);
    }
  }

  private static RecordComponent component(String name) {
    for (RecordComponent component : Limits.class.getRecordComponents()) {
      if (optionName(component).equals(name)) {
        return component;
      }
    }
    throw new IllegalArgumentException(
        "there is no limit '" + name + "'. The limits and their defaults:\n" + listing());
  }

  /** The limits with some of them changed; of two settings of one name the later holds. */
  static Limits apply(List<LimitSetting> settings) {
    Limits limits = Limits.DEFAULT;
    for (LimitSetting setting : settings) {
      limits = limits.with(component(setting.name()).getName(), setting.value());
    }
    return limits;
  }

  private static String listing() {
    return defaults().entrySet().stream()
        .map(limit -> "  " + limit.getKey() + "=" + limit.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String optionName(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Number read(RecordComponent component) {
    try {
      return (Number) component.getAccessor().invoke(Limits.DEFAULT);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("limit " + component.getName() + " cannot be read", e);
    }
  }
}
