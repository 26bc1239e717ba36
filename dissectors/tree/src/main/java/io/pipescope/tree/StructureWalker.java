package io.pipescope.tree;

import io.kaitai.struct.KaitaiStruct;
import io.pipescope.api.MemberValue;
import io.pipescope.api.tree.ByteRange;
import io.pipescope.api.tree.Field;
import io.pipescope.tree.FieldDescription.Form;
import io.pipescope.tree.FieldDescription.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns any generated structure that keeps positions into fields.
 *
 * <p>Positions of whole bytes come from the parser. Those of bits come from the definition: a run
 * of bit fields begins at a whole byte, and each follows the one before. Two neighbouring fields of
 * eight bytes whose names end in {@code _high} and {@code _low} are halves of one field.
 *
 * <p>A structure that was read in part gives the fields up to there.
 */
final class StructureWalker {
  /** Structures within structures: definitions of strangers may have them without an end. */
  private static final int DEEPEST = 64;

  private final StructureCatalog catalog;
  private final FieldNames names = new FieldNames();
  private final byte[] bytes;
  private final List<String> problems = new ArrayList<>();
  private int rootBase;
  private int depth;

  /**
   * @param catalog describes the structures
   * @param bytes that ranges count in
   */
  StructureWalker(StructureCatalog catalog, byte[] bytes) {
    this.catalog = catalog;
    this.bytes = bytes;
  }

  /** What went wrong with fields that are read when they are asked for. */
  List<String> problems() {
    return problems;
  }

  /**
   * The fields of the outermost structure.
   *
   * @param base place in the bytes where its stream begins
   */
  List<Field> walk(KaitaiStruct structure, int base) {
    rootBase = base;
    return catalog
        .find(structure.getClass())
        .map(type -> walk(structure, type, base, type.id()))
        .orElse(List.of());
  }

  private List<Field> walk(
      KaitaiStruct structure, StructureDescription type, int base, String path) {
    if (depth == DEEPEST) {
      problems.add("structures are nested more than " + DEEPEST + " deep");
      return List.of();
    }
    depth++;
    try {
      return fields(structure, type, base, path);
    } finally {
      depth--;
    }
  }

  private List<Field> fields(
      KaitaiStruct structure, StructureDescription type, int base, String path) {
    GeneratedStructure generated = new GeneratedStructure(structure);
    List<Field> fields = new ArrayList<>();
    BitRun run = new BitRun(type.littleEndianBits());
    List<FieldDescription> descriptions = type.fields();
    for (int i = 0; i < descriptions.size(); i++) {
      FieldDescription field = descriptions.get(i);
      if (i + 1 < descriptions.size()) {
        Optional<Field> joined = join(generated, field, descriptions.get(i + 1), base, path);
        if (joined.isPresent()) {
          fields.add(joined.get());
          i++;
          continue;
        }
      }
      add(fields, generated, field, run, base, path);
    }
    return fields;
  }

  /** One field of sixteen bytes whose halves are these two. */
  private Optional<Field> join(
      GeneratedStructure from,
      FieldDescription first,
      FieldDescription second,
      int base,
      String path) {
    Optional<String> id = Halves.name(first, second);
    Optional<Integer> start = from.start(GeneratedNames.ofField(first.id()));
    Optional<Integer> end = from.end(GeneratedNames.ofField(second.id()));
    if (id.isEmpty() || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    ByteRange range = ByteRange.ofBytes(base + start.get(), end.get() - start.get());
    MemberValue value =
        FieldValues.bytes(first, Arrays.copyOfRange(bytes, range.start(), range.end()));
    return Optional.of(
        new Field(
            id.get(),
            path + '.' + id.get(),
            Optional.of(value),
            Optional.empty(),
            Optional.of(range),
            first.documentation(),
            List.of()));
  }

  private void add(
      List<Field> fields,
      GeneratedStructure from,
      FieldDescription field,
      BitRun run,
      int base,
      String path) {
    String name = GeneratedNames.ofField(field.id());
    Object value;
    try {
      if (field.place() == Place.SEQUENCE && from.start(name).isEmpty()) {
        return; // absent, or behind the end of what could be read
      }
      value = from.value(name);
      value = value == null ? from.code(name) : value;
    } catch (RuntimeException e) {
      problems.add(field.id() + ": " + Problems.describe(e));
      return;
    }
    Optional<Integer> start = from.start(name);
    Optional<Integer> end = from.end(name);
    boolean whole = end.isPresent() || field.place() == Place.ELSEWHERE;
    boolean parts = value instanceof KaitaiStruct || value instanceof List<?>;
    if (value == null || !(whole || parts)) {
      return;
    }
    int origin = field.place() == Place.ROOT_INSTANCE ? rootBase : base;
    String fieldPath = path + '.' + field.id();
    if (value instanceof List<?> list) {
      elements(fields, from, field, list, origin, fieldPath);
      return;
    }
    Optional<ByteRange> range = Optional.empty();
    if (field.bits() > 0 && start.isPresent()) {
      range = Optional.of(run.next(origin + start.get(), field.bits()));
    } else if (start.isPresent() && field.place() != Place.ELSEWHERE) {
      run.end();
      int length = end.isPresent() ? end.get() - start.get() : available(from, start.get());
      range = Optional.of(ByteRange.ofBytes(origin + start.get(), length));
    }
    fields.add(field(from, field, value, range, origin, fieldPath));
  }

  private static int available(GeneratedStructure from, int start) {
    return (int) Math.max(0, from.stream().size() - start);
  }

  private void elements(
      List<Field> fields,
      GeneratedStructure from,
      FieldDescription field,
      List<?> values,
      int base,
      String path) {
    String name = GeneratedNames.ofField(field.id());
    List<?> starts = from.starts(name);
    List<?> ends = from.ends(name);
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i) == null ? from.code(name + i) : values.get(i);
      if (value == null) {
        continue;
      }
      boolean placed = i < starts.size() && field.place() != Place.ELSEWHERE;
      boolean whole = i < ends.size();
      if (!whole && !(value instanceof KaitaiStruct)) {
        continue;
      }
      Optional<ByteRange> range = Optional.empty();
      if (placed) {
        int start = (Integer) starts.get(i);
        int length = whole ? (Integer) ends.get(i) - start : available(from, start);
        range = Optional.of(ByteRange.ofBytes(base + start, length));
      }
      fields.add(field(from, field, value, range, base, path));
    }
  }

  private Field field(
      GeneratedStructure parent,
      FieldDescription field,
      Object value,
      Optional<ByteRange> range,
      int base,
      String path) {
    Optional<MemberValue> shown = Optional.empty();
    Optional<String> meaning = Optional.empty();
    List<Field> children = List.of();
    if (value instanceof KaitaiStruct inner) {
      boolean ownStream = inner._io() != parent.stream();
      int innerBase = ownStream && range.isPresent() ? range.get().start() : base;
      children =
          catalog
              .find(inner.getClass())
              .map(type -> walk(inner, type, innerBase, path))
              .orElse(List.of());
    } else if (value instanceof Boolean flag) {
      shown = Optional.of(new MemberValue.Truth(flag));
    } else if (value instanceof Number && field.form() == Form.BYTES && range.isPresent()) {
      ByteRange place = range.get();
      shown =
          Optional.of(MemberValue.Bytes.of(Arrays.copyOfRange(bytes, place.start(), place.end())));
    } else if (value instanceof Number number) {
      shown = Optional.of(FieldValues.number(field, number));
      meaning =
          field.form() == Form.FILETIME
              ? time(number.longValue())
              : names.meaning(field, number.longValue());
    } else if (value instanceof byte[] raw) {
      shown = Optional.of(FieldValues.bytes(field, raw));
    } else if (value instanceof Enum<?> code) {
      shown = Optional.of(enumeration(code));
      meaning = Optional.of(code.name().toLowerCase(Locale.ROOT));
    } else {
      shown = Optional.of(new MemberValue.Text(value.toString()));
    }
    return new Field(field.id(), path, shown, meaning, range, field.documentation(), children);
  }

  private static Optional<String> time(long ticks) {
    return ticks == 0 || ticks == Long.MAX_VALUE
        ? Optional.empty()
        : Optional.of(FieldValues.fileTime(ticks));
  }

  /** Generated enumerations tell their number by a method {@code id}. */
  private static MemberValue enumeration(Enum<?> code) {
    try {
      Object id = code.getClass().getMethod("id").invoke(code);
      return new MemberValue.Whole((Long) id);
    } catch (ReflectiveOperationException e) {
      return new MemberValue.Text(code.name().toLowerCase(Locale.ROOT));
    }
  }

  /** Neighbouring bit fields. */
  private static final class BitRun {
    private final boolean littleEndian;
    private int start = -1;
    private int bits;

    BitRun(boolean littleEndian) {
      this.littleEndian = littleEndian;
    }

    ByteRange next(int position, int count) {
      if (start < 0) {
        start = position;
        bits = 0;
      }
      int first = bits % Byte.SIZE;
      int at = start + bits / Byte.SIZE;
      bits += count;
      if (first == 0 && count % Byte.SIZE == 0) {
        return ByteRange.ofBytes(at, count / Byte.SIZE);
      }
      int length = (first + count + Byte.SIZE - 1) / Byte.SIZE;
      // counted from the highest bit; little-endian fields that stay in one byte too
      int shown = littleEndian && length == 1 ? Byte.SIZE - first - count : first;
      return new ByteRange(at, length, shown, count);
    }

    void end() {
      start = -1;
    }
  }
}
