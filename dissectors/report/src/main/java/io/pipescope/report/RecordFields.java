package io.pipescope.report;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Bytes;
import io.pipescope.api.MemberValue.Decimal;
import io.pipescope.api.MemberValue.Hexadecimal;
import io.pipescope.api.MemberValue.Nested;
import io.pipescope.api.MemberValue.Sequence;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.MemberValue.Truth;
import io.pipescope.api.MemberValue.Whole;
import io.pipescope.api.Members;
import io.pipescope.api.NamedObject;
import io.pipescope.api.OpenPayload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The components of records as fields with the names and values that events show. */
final class RecordFields {
  private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

  /** An object stands for itself in tests of presence only. */
  private static final MemberValue OBJECT = new Nested(Members.NONE);

  /**
   * A component that can be read.
   *
   * @param digits of hexadecimal text, 0 for other values
   */
  private record Component(int digits, ComponentReader<Function<Object, Object>> reader) {

    /** The value, out of its {@code Optional}; null when the member is absent. */
    Object read(Object record) {
      Object value = reader.accessor().apply(record);
      if (value instanceof Optional<?> optional) {
        return optional.orElse(null);
      }
      if (value instanceof OptionalInt number) {
        return number.isPresent() ? (Object) number.getAsInt() : null;
      }
      if (value instanceof OptionalLong number) {
        return number.isPresent() ? (Object) number.getAsLong() : null;
      }
      if (value instanceof OptionalDouble number) {
        return number.isPresent() ? (Object) number.getAsDouble() : null;
      }
      return value;
    }
  }

  /**
   * The components of one class of records.
   *
   * @param byName those whose name is known
   * @param named the others
   */
  private record Shape(Map<String, Component> byName, List<Component> named) {}

  private RecordFields() {}

  /**
   * Whether any value of a field passes a test.
   *
   * @param path the names on the way to it
   * @param from index in the path of the record's own member
   */
  static boolean anyValue(Object record, List<String> path, int from, Predicate<MemberValue> test) {
    Shape shape = KNOWN.get(record.getClass());
    if (shape == null) {
      shape = KNOWN.computeIfAbsent(record.getClass(), RecordFields::shape);
    }
    Component known = shape.byName.get(path.get(from));
    if (known != null) {
      Object value = known.read(record);
      if (value != null && any(value, known.digits, path, from + 1, test)) {
        return true;
      }
    }
    for (Component component : shape.named) {
      Object value = component.read(record);
      if (value != null && anyOfNamed((NamedObject) value, path, from, test)) {
        return true;
      }
    }
    return false;
  }

  /** The same of the one object of an event that is named at run time. */
  static boolean anyValue(OpenPayload payload, List<String> path, Predicate<MemberValue> test) {
    return payload.eventType().equals(path.get(0)) && any(payload.members(), 0, path, 1, test);
  }

  /** A named object stands where the object itself says. */
  private static boolean anyOfNamed(
      NamedObject object, List<String> path, int at, Predicate<MemberValue> test) {
    return at < path.size()
        && object.memberName().equals(path.get(at))
        && any(object, 0, path, at + 1, test);
  }

  private static boolean any(
      Object value, int digits, List<String> path, int next, Predicate<MemberValue> test) {
    if (value instanceof String text) { // first, since questions about interfaces take long
      return next == path.size() && test.test(new Text(text));
    }
    if (value instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof NamedObject object
            ? anyOfNamed(object, path, next, test)
            : any(element, digits, path, next, test)) {
          return true;
        }
      }
      return false;
    }
    if (value instanceof MemberValue member) {
      return anyOfMember(member, path, next, test);
    }
    boolean last = next == path.size();
    if (value instanceof Members members) {
      return last ? test.test(new Nested(members)) : anyOfMembers(members, path, next, test);
    }
    if (value instanceof Map<?, ?> map) {
      Object element = last ? null : map.get(path.get(next));
      return last
          ? test.test(OBJECT)
          : element != null && any(element, digits, path, next + 1, test);
    }
    if (value instanceof Record) {
      return last ? test.test(OBJECT) : anyValue(value, path, next, test);
    }
    return last && test.test(scalar(value, digits));
  }

  private static boolean anyOfMembers(
      Members members, List<String> path, int next, Predicate<MemberValue> test) {
    Optional<MemberValue> member = members.find(path.get(next));
    return member.isPresent() && anyOfMember(member.get(), path, next + 1, test);
  }

  private static boolean anyOfMember(
      MemberValue value, List<String> path, int next, Predicate<MemberValue> test) {
    if (value instanceof Sequence sequence) {
      return any(sequence.elements(), 0, path, next, test);
    }
    if (value instanceof Nested nested && next < path.size()) {
      return anyOfMembers(nested.members(), path, next, test);
    }
    return next == path.size() && test.test(value);
  }

  private static MemberValue scalar(Object value, int digits) {
    if (value instanceof Boolean truth) {
      return new Truth(truth);
    }
    if (value instanceof Double decimal) {
      return new Decimal(decimal);
    }
    if (value instanceof Integer number) {
      return digits > 0
          ? new Hexadecimal(Integer.toUnsignedLong(number), digits)
          : new Whole(number);
    }
    if (value instanceof Long number) {
      return digits > 0 ? new Hexadecimal(number, digits) : new Whole(number);
    }
    return value instanceof byte[] bytes ? Bytes.of(bytes) : new Text(value.toString());
  }

  private static Shape shape(Class<?> type) {
    Map<String, Component> byName = new HashMap<>();
    List<Component> named = new ArrayList<>();
    for (ComponentModel model : RecordModel.of(type).components()) {
      Component component =
          new Component(digits(model.type()), ComponentReader.ofObject(model.component()));
      if (RecordModel.isNamed(model)) {
        named.add(component);
      } else {
        byName.put(model.name(), component);
      }
    }
    return new Shape(byName, List.copyOf(named));
  }

  private static int digits(ValueType type) {
    if (type instanceof ValueType.Sequence sequence) {
      return digits(sequence.element());
    }
    return type instanceof ValueType.Hexadecimal number ? number.digits() : 0;
  }
}
