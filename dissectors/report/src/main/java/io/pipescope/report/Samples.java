package io.pipescope.report;

import io.pipescope.api.Members;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Makes records with the plainest values, to ask them what all objects of their class say. */
final class Samples {

  private static final Map<Class<?>, Object> PLAINEST =
      Map.ofEntries(
          Map.entry(boolean.class, false),
          Map.entry(Boolean.class, false),
          Map.entry(int.class, 0),
          Map.entry(Integer.class, 0),
          Map.entry(long.class, 0L),
          Map.entry(Long.class, 0L),
          Map.entry(double.class, 0.0),
          Map.entry(String.class, ""),
          Map.entry(byte[].class, new byte[0]),
          Map.entry(Optional.class, Optional.empty()),
          Map.entry(OptionalInt.class, OptionalInt.empty()),
          Map.entry(OptionalLong.class, OptionalLong.empty()),
          Map.entry(OptionalDouble.class, OptionalDouble.empty()),
          Map.entry(List.class, List.of()),
          Map.entry(Map.class, Map.of()),
          Map.entry(Members.class, Members.NONE));

  /** Records within records, before a type is taken for one that contains itself. */
  private static final int DEEPEST = 8;

  private Samples() {}

  /** A record of this class, or nothing if its constructor does not want the plainest values. */
  static Optional<Object> of(Class<?> type) {
    return of(type, DEEPEST);
  }

  private static Optional<Object> of(Class<?> type, int depth) {
    if (depth == 0) {
      return Optional.empty();
    }
    List<Class<?>> parameterTypes = new ArrayList<>();
    List<Object> arguments = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Optional<Object> argument = value(component.getType(), depth - 1);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      parameterTypes.add(component.getType());
      arguments.add(argument.get());
    }
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(parameterTypes.toArray(new Class<?>[0]));
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(arguments.toArray()));
    } catch (InvocationTargetException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make a " + type.getName(), e);
    }
  }

  private static Optional<Object> value(Class<?> type, int depth) {
    Object plainest = PLAINEST.get(type);
    if (plainest != null) {
      return Optional.of(plainest);
    }
    if (type.isEnum()) {
      return type.getEnumConstants().length == 0
          ? Optional.empty()
          : Optional.of(type.getEnumConstants()[0]);
    }
    return SealedTypes.records(type).stream()
        .flatMap(Set::stream)
        .map(record -> of(record, depth))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
