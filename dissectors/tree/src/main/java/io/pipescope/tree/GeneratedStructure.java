package io.pipescope.tree;

import io.kaitai.struct.KaitaiStream;
import io.kaitai.struct.KaitaiStruct;
import io.pipescope.ksy.WireStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the Kaitai Struct compiler generates with {@code --read-pos}, used without knowing the
 * class: the values of fields and where they were read.
 */
final class GeneratedStructure {
  private final KaitaiStruct structure;

  GeneratedStructure(KaitaiStruct structure) {
    this.structure = structure;
  }

  /**
   * A new object of a generated class.
   *
   * @param parameters the arguments for the parameters of the definition
   */
  static KaitaiStruct.ReadOnly make(Class<?> type, KaitaiStream in, List<Object> parameters) {
    try {
      List<Object> arguments = new ArrayList<>(parameters);
      arguments.add(0, in);
      return (KaitaiStruct.ReadOnly) constructor(type).newInstance(arguments.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " was not generated as expected", e);
    }
  }

  /** The constructor of the stream and the parameters, without parent and root. */
  private static Constructor<?> constructor(Class<?> type) {
    return Stream.of(type.getConstructors())
        .filter(c -> c.getParameterCount() > 0 && c.getParameterTypes()[0] == KaitaiStream.class)
        .min(Comparator.comparingInt(Constructor::getParameterCount))
        .orElseThrow(() -> new IllegalStateException(type + " was not generated"));
  }

  /** The arguments that an object got for the parameters of its definition. */
  static List<Object> parameters(KaitaiStruct structure) {
    Constructor<?> constructor = constructor(structure.getClass());
    List<Object> values = new ArrayList<>();
    for (int i = 1; i < constructor.getParameterCount(); i++) {
      values.add(new GeneratedStructure(structure).value(constructor.getParameters()[i].getName()));
    }
    return values;
  }

  KaitaiStream stream() {
    return structure._io();
  }

  /**
   * The value of a field; null when it is absent.
   *
   * @throws RuntimeException what the reading of an instance throws
   */
  Object value(String name) {
    try {
      return structure.getClass().getMethod(name).invoke(structure);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(structure.getClass() + " has no field " + name, e);
    }
  }

  /** The number of a code that has no name in its enumeration; null when there is none. */
  Object code(String name) {
    OptionalLong code = WireStream.code(structure, name);
    return code.isPresent() ? (Object) code.getAsLong() : null;
  }

  /** Where the reading of a field began in its stream; empty when that was never tried. */
  Optional<Integer> start(String name) {
    return position("_attrStart", name);
  }

  /** Where it ended; empty when it did not. */
  Optional<Integer> end(String name) {
    return position("_attrEnd", name);
  }

  private Optional<Integer> position(String map, String name) {
    return map(map).get(name) instanceof Integer place ? Optional.of(place) : Optional.empty();
  }

  /** The same for the elements of a list. */
  List<?> starts(String name) {
    return map("_arrStart").get(name) instanceof List<?> list ? list : List.of();
  }

  List<?> ends(String name) {
    return map("_arrEnd").get(name) instanceof List<?> list ? list : List.of();
  }

  private Map<?, ?> map(String field) {
    try {
      return (Map<?, ?>) structure.getClass().getField(field).get(structure);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(structure.getClass() + " keeps no positions", e);
    }
  }
}
