package io.pipescope.definition;

import io.kaitai.struct.KaitaiStruct;
import io.pipescope.api.MalformedException;
import io.pipescope.api.MemberValue;
import io.pipescope.api.Members;
import io.pipescope.definition.StructureModel.FieldModel;
import io.pipescope.definition.runtime.Reading;
import io.pipescope.ksy.WireStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Makes members of an event of a structure that was read. For one message. */
final class MessageMembers {
  /** Structures within structures. */
  private static final int DEEPEST = 64;

  private final Parser parser;
  private final Reading reading;
  private final int maxPayload;

  /**
   * @param parser of the structure
   * @param reading what was noted while it was read
   * @param maxPayload how many bytes of a field are shown; -1 for all
   */
  MessageMembers(Parser parser, Reading reading, int maxPayload) {
    this.parser = parser;
    this.reading = reading;
    this.maxPayload = maxPayload;
  }

  /** Adds the fields of a structure. One whose name is taken gets an underscore behind it. */
  void addTo(Members.Builder members, KaitaiStruct structure) {
    add(members, structure, 0);
  }

  private void add(Members.Builder members, KaitaiStruct structure, int depth) {
    for (FieldModel field : parser.model(structure.getClass()).fields()) {
      Object value = read(field, structure);
      String name = members.has(field.name()) ? field.name() + '_' : field.name();
      value(structure, field, field.javaName(), value, depth)
          .ifPresent(member -> members.add(name, member));
    }
  }

  private static Object read(FieldModel field, KaitaiStruct structure) {
    try {
      return field.getter().invoke(structure);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<MemberValue> value(
      KaitaiStruct structure, FieldModel field, String place, Object value, int depth) {
    reading.value();
    if (value == null) {
      return code(structure, place);
    }
    if (value instanceof List<?> list) {
      List<MemberValue> elements = new ArrayList<>(list.size());
      for (int i = 0; i < list.size(); i++) {
        value(structure, field, place + i, list.get(i), depth).ifPresent(elements::add);
      }
      return Optional.of(
          field.join().isPresent()
              ? new MemberValue.Text(joined(elements, field.join().get()))
              : new MemberValue.Sequence(elements));
    }
    if (value instanceof KaitaiStruct inner) {
      return structure(inner, depth + 1);
    }
    return Optional.of(scalar(field, value));
  }

  private static String joined(List<MemberValue> elements, String between) {
    return elements.stream()
        .map(MessageMembers::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(between));
  }

  private static String text(MemberValue value) {
    if (value instanceof MemberValue.Text text) {
      return text.value();
    }
    if (value instanceof MemberValue.Bytes bytes) {
      return bytes.hex();
    }
    if (value instanceof MemberValue.Unsigned number) {
      return Long.toUnsignedString(number.value());
    }
    return value instanceof MemberValue.Whole number ? Long.toString(number.value()) : "";
  }

  private Optional<MemberValue> structure(KaitaiStruct structure, int depth) {
    if (depth == DEEPEST) {
      throw new MalformedException(
          "malformed.message", "Structures are nested more than " + DEEPEST + " deep");
    }
    List<FieldModel> shownAs = parser.model(structure.getClass()).shownAs();
    if (!shownAs.isEmpty()) {
      for (FieldModel field : shownAs) {
        Optional<MemberValue> value =
            value(structure, field, field.javaName(), read(field, structure), depth);
        if (value.isPresent()) {
          return value;
        }
      }
      return Optional.empty();
    }
    Members.Builder members = Members.builder();
    add(members, structure, depth);
    return Optional.of(new MemberValue.Nested(members.build()));
  }

  /** A code whose enumeration has no name for it keeps its number. */
  private Optional<MemberValue> code(KaitaiStruct structure, String place) {
    OptionalLong code = WireStream.code(structure, place);
    return code.isPresent()
        ? Optional.of(new MemberValue.Text("0x" + Long.toHexString(code.getAsLong())))
        : Optional.empty();
  }

  private MemberValue scalar(FieldModel field, Object value) {
    if (value instanceof byte[] bytes) {
      reading.bytes(bytes.length);
      boolean all = maxPayload < 0 || bytes.length <= maxPayload;
      byte[] shown = all ? bytes : Arrays.copyOf(bytes, maxPayload);
      return new MemberValue.Bytes(HexFormat.of().formatHex(shown));
    }
    if (value instanceof String text) {
      reading.bytes(text.length());
      return new MemberValue.Text(text);
    }
    if (value instanceof Boolean truth) {
      return new MemberValue.Truth(truth);
    }
    if (value instanceof Enum<?> named) {
      return new MemberValue.Text(named.name().toLowerCase(Locale.ROOT));
    }
    if (value instanceof Float || value instanceof Double) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number)
          ? new MemberValue.Decimal(number)
          : new MemberValue.Text(Double.toString(number));
    }
    if (value instanceof Number number) {
      return field.unsigned()
          ? new MemberValue.Unsigned(number.longValue())
          : new MemberValue.Whole(number.longValue());
    }
    return new MemberValue.Text(value.toString());
  }
}
