package io.pipescope.report;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

/** Records filled with random values, by the generic types of their components. */
final class RandomValues {

  private static final String[] LETTERS = {
    "a", "Z", "0", "\\", "\"", "/", "\n", "\u0001", "\u009b", "ß", "\u2028", "漢", "🔧", "\ud801"
  };

  private final Random random;

  RandomValues(long seed) {
    random = new Random(seed);
  }

  Object value(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return container(generic, depth);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == boolean.class) {
      return random.nextBoolean();
    }
    if (plain == int.class || plain == Integer.class) {
      return random.nextInt() >> random.nextInt(32);
    }
    if (plain == long.class || plain == Long.class) {
      return random.nextLong() >> random.nextInt(64);
    }
    if (plain == double.class) {
      return random.nextBoolean() ? random.nextGaussian() : random.nextInt(1000) / 1e6;
    }
    if (plain == String.class) {
      return text();
    }
    if (plain == byte[].class) {
      byte[] bytes = new byte[random.nextInt(5)];
      random.nextBytes(bytes);
      return bytes;
    }
    if (plain == OptionalInt.class) {
      return random.nextBoolean() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty();
    }
    if (plain == OptionalLong.class) {
      return random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty();
    }
    if (plain == OptionalDouble.class) {
      return random.nextBoolean() ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty();
    }
    if (plain.isEnum()) {
      return oneOf(plain.getEnumConstants());
    }
    return plain.isRecord()
        ? record(plain, depth)
        : value((Type) oneOf(plain.getPermittedSubclasses()), depth);
  }

  private Object container(ParameterizedType type, int depth) {
    Type[] arguments = type.getActualTypeArguments();
    int size = depth > 3 ? 0 : random.nextInt(4);
    if (type.getRawType() == Optional.class) {
      return size == 0 ? Optional.empty() : Optional.of(value(arguments[0], depth + 1));
    }
    if (type.getRawType() == List.class) {
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        list.add(value(arguments[0], depth + 1));
      }
      return list;
    }
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < size; i++) {
      map.put("key" + random.nextInt(100), value(arguments[1], depth + 1));
    }
    return map;
  }

  private Object record(Class<?> type, int depth) {
    List<Class<?>> types = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      types.add(component.getType());
      values.add(value(component.getGenericType(), depth + 1));
    }
    try {
      return type.getDeclaredConstructor(types.toArray(new Class<?>[0]))
          .newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make a " + type, e);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(oneOf(LETTERS));
    }
    return text.toString();
  }

  private Object oneOf(Object[] choice) {
    return choice[random.nextInt(choice.length)];
  }
}
