package io.pipescope.tree;

import io.pipescope.api.Description;
import io.pipescope.api.Hex;
import io.pipescope.api.MemberValue;
import io.pipescope.api.Members;
import io.pipescope.api.NamedObject;
import io.pipescope.api.OpenPayload;
import io.pipescope.api.tree.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The components of a record as fields that stand nowhere: what a dissector worked out. */
public final class RecordFields {
  private static final int BITS_OF_DIGIT = 4;

  private RecordFields() {}

  /**
   * The components of a record, those that are empty left out.
   *
   * @param path what the names of the fields begin with; may be empty
   */
  public static List<Field> of(Record record, String path) {
    List<Field> fields = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      add(fields, component, value(component, record), path);
    }
    return fields;
  }

  /** The one object of an event that is named at run time. */
  public static List<Field> of(OpenPayload payload) {
    String name = payload.eventType();
    return List.of(group(name, name, "", members(payload.members(), name)));
  }

  /**
   * The fields that objects of a record class can have.
   *
   * @param path what the names of the fields begin with
   * @param protocol that they are of
   */
  public static List<FieldEntry> entries(Class<?> record, String path, String protocol) {
    List<FieldEntry> entries = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Class<?> type = content(component.getGenericType());
      String name = inside(path, snakeCase(component.getName()));
      entries.add(new FieldEntry(name, word(type), protocol, documentation(component)));
      if (type.isRecord()) {
        entries.addAll(entries(type, name, protocol));
      }
    }
    return entries;
  }

  /** What is in an {@code Optional} or a list, else the type itself. */
  private static Class<?> content(Type type) {
    if (type instanceof ParameterizedType generic) {
      return content(generic.getActualTypeArguments()[0]);
    }
    return (Class<?>) type;
  }

  private static String word(Class<?> type) {
    if (type.isRecord()) {
      return "object";
    }
    if (type == boolean.class) {
      return "boolean";
    }
    return type == long.class
            || type == int.class
            || type == OptionalLong.class
            || type == OptionalInt.class
        ? "integer"
        : "text";
  }

  private static String inside(String path, String name) {
    return path.isEmpty() ? name : path + '.' + name;
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("cannot read " + component, e);
    }
  }

  private static void add(
      List<Field> fields, RecordComponent component, Object value, String path) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> add(fields, component, inner, path));
    } else if (value instanceof OptionalInt number) {
      number.ifPresent(inner -> add(fields, component, inner, path));
    } else if (value instanceof OptionalLong number) {
      number.ifPresent(inner -> add(fields, component, inner, path));
    } else if (value instanceof OptionalDouble number) {
      number.ifPresent(inner -> add(fields, component, inner, path));
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> add(fields, component, inner, path));
    } else if (value instanceof MemberValue member) {
      add(fields, snakeCase(component.getName()), path, documentation(component), member);
    } else {
      fields.add(field(component, value, path));
    }
  }

  private static Field field(RecordComponent component, Object value, String path) {
    String name =
        value instanceof NamedObject object ? object.memberName() : snakeCase(component.getName());
    String inside = inside(path, name);
    if (value instanceof Record inner && !(value instanceof Members)) {
      return group(name, inside, documentation(component), of(inner, inside));
    }
    if (value instanceof Members members) {
      return group(name, inside, documentation(component), members(members, inside));
    }
    if (value instanceof Map<?, ?> map) {
      List<Field> entries = new ArrayList<>();
      map.forEach(
          (key, entry) ->
              add(entries, key.toString(), inside, "", new MemberValue.Text(entry.toString())));
      return group(name, inside, documentation(component), entries);
    }
    return single(name, inside, documentation(component), scalar(component, value));
  }

  private static List<Field> members(Members members, String path) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      add(fields, members.name(i), path, "", members.value(i));
    }
    return fields;
  }

  private static void add(
      List<Field> fields, String name, String path, String documentation, MemberValue value) {
    String inside = inside(path, name);
    if (value instanceof MemberValue.Nested nested) {
      fields.add(group(name, inside, documentation, members(nested.members(), inside)));
    } else if (value instanceof MemberValue.Sequence sequence) {
      sequence.elements().forEach(each -> add(fields, name, path, documentation, each));
    } else {
      fields.add(single(name, inside, documentation, value));
    }
  }

  private static Field single(String name, String path, String documentation, MemberValue value) {
    return new Field(
        name,
        path,
        Optional.of(value),
        Optional.empty(),
        Optional.empty(),
        documentation,
        List.of());
  }

  private static Field group(String name, String path, String documentation, List<Field> children) {
    return new Field(
        name, path, Optional.empty(), Optional.empty(), Optional.empty(), documentation, children);
  }

  private static String documentation(RecordComponent component) {
    Description description = component.getAnnotation(Description.class);
    return description == null ? "" : description.value();
  }

  private static MemberValue scalar(RecordComponent component, Object value) {
    if (value instanceof Boolean truth) {
      return new MemberValue.Truth(truth);
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return new MemberValue.Decimal(number);
    }
    if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      Hex hex = component.getAnnotation(Hex.class);
      return hex == null
          ? new MemberValue.Whole(number)
          : FieldValues.hexadecimal(number, hex.digits() * BITS_OF_DIGIT);
    }
    return value instanceof byte[] bytes
        ? MemberValue.Bytes.of(bytes)
        : new MemberValue.Text(value.toString());
  }

  private static String snakeCase(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        text.append('_').append(Character.toLowerCase(c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
