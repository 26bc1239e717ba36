package io.pipescope.report;

import io.pipescope.api.Hex;
import io.pipescope.api.Members;
import io.pipescope.api.NamedObject;
import io.pipescope.report.ComponentModel.Presence;
import io.pipescope.report.ValueType.Enumeration;
import io.pipescope.report.ValueType.Hexadecimal;
import io.pipescope.report.ValueType.OpenObject;
import io.pipescope.report.ValueType.Scalar;
import io.pipescope.report.ValueType.Sequence;
import io.pipescope.report.ValueType.Structure;
import io.pipescope.report.ValueType.Table;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The components of a record class as events show them.
 *
 * @param type the record class
 * @param components in their order
 */
record RecordModel(Class<?> type, List<ComponentModel> components) {
  /** To read a class takes longer than to write some hundred of its records. */
  private static final Map<Class<?>, RecordModel> KNOWN = new ConcurrentHashMap<>();

  /**
   * Reads a record class.
   *
   * @throws IllegalArgumentException if the class is no record, if it has a component of a type
   *     that events cannot show, or two of the same name
   */
  static RecordModel of(Class<?> type) {
    RecordModel known = KNOWN.get(type);
    if (known == null) {
      known = read(type);
      KNOWN.put(type, known);
    }
    return known;
  }

  private static RecordModel read(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type.getName() + " is not a record");
    }
    List<ComponentModel> components = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (isMemberName(component)) {
        continue;
      }
      ComponentModel model = model(component);
      if (!isNamed(model) && !names.add(model.name())) {
        throw unsupported(component, "has the same name in events as another one");
      }
      components.add(model);
    }
    return new RecordModel(type, List.copyOf(components));
  }

  /** Whether it is what a {@link NamedObject} is called, and nothing in it. */
  private static boolean isMemberName(RecordComponent component) {
    return component.getName().equals("memberName")
        && NamedObject.class.isAssignableFrom(component.getDeclaringRecord());
  }

  static boolean isNamed(ComponentModel model) {
    return model.type() instanceof Structure structure && structure.isNamed();
  }

  private static ComponentModel model(RecordComponent component) {
    String name = MemberNames.snakeCase(component.getName());
    Type type = component.getGenericType();
    if (type == OptionalInt.class) {
      return new ComponentModel(component, name, integer(component, false), Presence.OPTIONAL_INT);
    }
    if (type == OptionalLong.class) {
      return new ComponentModel(component, name, integer(component, true), Presence.OPTIONAL_LONG);
    }
    if (type == OptionalDouble.class) {
      return new ComponentModel(component, name, Scalar.DECIMAL, Presence.OPTIONAL_DOUBLE);
    }
    if (type == double.class) {
      return new ComponentModel(component, name, Scalar.DECIMAL, Presence.ALWAYS);
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      ValueType value = valueType(component, generic.getActualTypeArguments()[0]);
      return new ComponentModel(component, name, value, Presence.OPTIONAL);
    }
    ValueType value = valueType(component, type);
    boolean mayBeEmpty =
        value instanceof Sequence || value instanceof Table || value instanceof OpenObject;
    return new ComponentModel(
        component, name, value, mayBeEmpty ? Presence.UNLESS_EMPTY : Presence.ALWAYS);
  }

  private static ValueType valueType(RecordComponent component, Type type) {
    if (type instanceof WildcardType wildcard) {
      return valueType(component, wildcard.getUpperBounds()[0]);
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return new Sequence(valueType(component, arguments[0]));
      }
      if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return new Table(valueType(component, arguments[1]));
      }
    }
    if (type == int.class || type == Integer.class) {
      return integer(component, false);
    }
    if (type == long.class || type == Long.class) {
      return integer(component, true);
    }
    if (component.isAnnotationPresent(Hex.class)) {
      throw unsupported(component, "is @Hex and not an int or a long");
    }
    if (type instanceof Class<?> raw) {
      return plainType(component, raw);
    }
    throw unsupported(component, "has a type that events cannot show: " + type.getTypeName());
  }

  private static ValueType plainType(RecordComponent component, Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return Scalar.BOOLEAN;
    }
    if (type == String.class) {
      return Scalar.TEXT;
    }
    if (type == byte[].class) {
      return Scalar.BYTES;
    }
    if (type.isEnum()) {
      return new Enumeration(type);
    }
    if (type == Members.class) {
      return new OpenObject();
    }
    boolean ours = !type.getName().startsWith("java.");
    if (type.isRecord() || type == Record.class || (type.isInterface() && ours)) {
      return new Structure(type);
    }
    throw unsupported(component, "has a type that events cannot show: " + type.getTypeName());
  }

  private static ValueType integer(RecordComponent component, boolean isLong) {
    Hex hex = component.getAnnotation(Hex.class);
    if (hex == null) {
      return Scalar.INTEGER;
    }
    if (hex.digits() < 1 || hex.digits() > 16) {
      throw unsupported(component, "is @Hex with " + hex.digits() + " digits, not 1 to 16");
    }
    return new Hexadecimal(hex.digits(), isLong);
  }

  static IllegalArgumentException unsupported(RecordComponent component, String trouble) {
    return new IllegalArgumentException(
        "component "
            + component.getName()
            + " of "
            + component.getDeclaringRecord().getName()
            + " "
            + trouble);
  }
}
