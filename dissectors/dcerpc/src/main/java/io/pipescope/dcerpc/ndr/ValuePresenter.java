package io.pipescope.dcerpc.ndr;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Bytes;
import io.pipescope.api.MemberValue.Nested;
import io.pipescope.api.MemberValue.Sequence;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.MemberValue.Whole;
import io.pipescope.api.Members;
import io.pipescope.dcerpc.ndr.Display.Form;
import io.pipescope.dcerpc.ndr.NdrType.Array;
import io.pipescope.dcerpc.ndr.NdrType.Enumeration;
import io.pipescope.dcerpc.ndr.NdrType.Field;
import io.pipescope.dcerpc.ndr.NdrType.Pointer;
import io.pipescope.dcerpc.ndr.NdrType.Scalar;
import io.pipescope.dcerpc.ndr.NdrType.Structure;
import io.pipescope.dcerpc.ndr.NdrType.Union;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows the values that were read from a stub. A value that is not there is left out. */
final class ValuePresenter {
  /** Bytes of one array that are shown; of longer ones the length and the beginning. */
  private static final int MOST_BYTES = 256;

  /**
   * Values shown of one stub. Full pointers can make a value appear any number of times; without
   * them there are never that many.
   */
  private static final int MOST_VALUES = 1 << 18;

  /** Values within values: a full pointer can lead back to where it came from. */
  private static final int DEEPEST = 256;

  private static final int NAMELESS_DIGITS = 4;

  /** An element of an array that is not there keeps its place. */
  private static final MemberValue NOTHING = new Text("");

  private int shown;
  private int depth;

  /** An object with what is there of some fields. */
  Members members(List<Field> fields, Object[] values) {
    Members.Builder members = Members.builder();
    for (int i = 0; i < values.length; i++) {
      Field field = fields.get(i);
      MemberValue value = value(field.type(), values[i], fields, values);
      if (value != null) {
        members.add(field.name(), value);
      }
    }
    return members.build();
  }

  /** A value as it is shown, or null; within this class, since there are millions of them. */
  private MemberValue value(NdrType type, Object raw, List<Field> siblings, Object[] values) {
    Object value = raw instanceof NdrValue.Alias alias ? alias.target() : raw;
    if (value == null || depth == DEEPEST || ++shown > MOST_VALUES) {
      return null;
    }
    depth++;
    MemberValue member = present(type, value, siblings, values);
    depth--;
    return member;
  }

  private MemberValue present(NdrType type, Object value, List<Field> siblings, Object[] values) {
    if (type instanceof Pointer pointer) {
      return value(pointer.target(), value, siblings, values);
    }
    if (value instanceof NdrValue.Length length) {
      return new Nested(Members.builder().add("length", new Whole(length.bytes())).build());
    }
    if (type instanceof Scalar scalar) {
      return value instanceof Double number
          ? new Text(number.toString())
          : NumberText.show((Long) value, scalar.primitive(), scalar.display().form());
    }
    if (type instanceof Array array) {
      return array(array, value, siblings, values);
    }
    if (type instanceof Structure structure) {
      return structure(structure, (Object[]) value);
    }
    if (type instanceof NdrType.ContextHandle) {
      return new Text((String) value);
    }
    if (type instanceof Enumeration enumeration) {
      return enumeration(enumeration, (Long) value);
    }
    return arm((Union) type, (Object[]) value);
  }

  private static MemberValue enumeration(Enumeration type, long value) {
    String name = type.names().get(value);
    return name == null ? new MemberValue.Hexadecimal(value, NAMELESS_DIGITS) : new Text(name);
  }

  private MemberValue arm(Union union, Object[] parts) {
    if (!(parts[NdrValue.DISCRIMINANT] instanceof Long number)) {
      return null;
    }
    Optional<Field> arm = union.arm(number);
    return arm.isEmpty() || arm.get().name().isEmpty()
        ? null
        : new Nested(members(List.of(arm.get()), new Object[] {parts[NdrValue.ARM]}));
  }

  private MemberValue array(Array type, Object value, List<Field> siblings, Object[] values) {
    Display display = type.display();
    if (display.form() == Form.SECRET) {
      return Secret.show(value);
    }
    if (value instanceof String text) {
      return display.form() == Form.MULTI_SZ ? RegistryData.texts(text) : new Text(text);
    }
    if (value instanceof byte[] bytes) {
      return switch (display.form()) {
        case ASCII -> new Text(ByteTexts.narrow(bytes));
        case UTF16 -> new Text(ByteTexts.wide(bytes));
        case MULTI_SZ -> RegistryData.texts(ByteTexts.wide(bytes));
        case SD -> SecurityDescriptorText.show(bytes);
        case TOWER -> ProtocolTower.show(bytes);
        case REGISTRY -> RegistryData.show(sibling(display.field(), siblings, values), bytes);
        default -> bytes(bytes);
      };
    }
    List<MemberValue> elements = new ArrayList<>();
    for (Object element : (Object[]) value) {
      MemberValue shownElement = value(type.element(), element, siblings, values);
      elements.add(shownElement == null ? NOTHING : shownElement);
    }
    return new Sequence(elements);
  }

  /** The number in another field of the same structure; -1 if it is not there. */
  private static long sibling(String name, List<Field> siblings, Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (siblings.get(i).name().equals(name) && values[i] instanceof Long number) {
        return number;
      }
    }
    return -1;
  }

  static MemberValue bytes(byte[] bytes) {
    return bytes.length <= MOST_BYTES
        ? Bytes.of(bytes)
        : new Nested(
            Members.builder()
                .add("length", bytes.length)
                .add("data", Arrays.copyOf(bytes, MOST_BYTES))
                .build());
  }

  private MemberValue structure(Structure type, Object[] parts) {
    return switch (type.display().form()) {
      case SECRET -> Secret.show(parts);
      case SID -> StructureTexts.sid(parts).orElse(null);
      case GUID -> StructureTexts.guid(parts).orElse(null);
      case TIME -> StructureTexts.number(parts).map(NumberText::time).orElse(null);
      case FIELD -> field(type, parts);
      default -> new Nested(members(type.fields(), parts));
    };
  }

  private MemberValue field(Structure type, Object[] parts) {
    List<Field> fields = type.fields();
    for (int i = 0; i < parts.length; i++) {
      if (fields.get(i).name().equals(type.display().field())) {
        return value(fields.get(i).type(), parts[i], fields, parts);
      }
    }
    return null;
  }
}
