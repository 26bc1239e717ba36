package io.pipescope.report;

import io.pipescope.api.Members;
import io.pipescope.api.NamedObject;
import io.pipescope.report.ValueType.Enumeration;
import io.pipescope.report.ValueType.Hexadecimal;
import io.pipescope.report.ValueType.OpenObject;
import io.pipescope.report.ValueType.Scalar;
import io.pipescope.report.ValueType.Sequence;
import io.pipescope.report.ValueType.Structure;
import io.pipescope.report.ValueType.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the values of one type that are objects in Java. */
final class ValueWriter {

  private enum Kind {
    BOOLEAN,
    INTEGER,
    TEXT,
    BYTES,
    HEX_INT,
    HEX_LONG,
    RECORD,
    ANY_RECORD,
    NAMED,
    LIST,
    MAP,
    MEMBERS
  }

  private final Kind kind;
  private final int digits;
  private final RecordWriter recordWriter;
  private final ValueWriter element;

  private ValueWriter(Kind kind, int digits, RecordWriter recordWriter, ValueWriter element) {
    this.kind = kind;
    this.digits = digits;
    this.recordWriter = recordWriter;
    this.element = element;
  }

  static ValueWriter of(ValueType type, RecordWriters.Linker linker) {
    if (type instanceof Scalar scalar) {
      return new ValueWriter(scalarKind(scalar), 0, null, null);
    }
    if (type instanceof Enumeration) {
      return new ValueWriter(Kind.TEXT, 0, null, null);
    }
    if (type instanceof Hexadecimal number) {
      return new ValueWriter(
          number.isLong() ? Kind.HEX_LONG : Kind.HEX_INT, number.digits(), null, null);
    }
    if (type instanceof Sequence sequence) {
      return new ValueWriter(Kind.LIST, 0, null, of(sequence.element(), linker));
    }
    if (type instanceof Table table) {
      return new ValueWriter(Kind.MAP, 0, null, of(table.value(), linker));
    }
    if (type instanceof OpenObject) {
      return new ValueWriter(Kind.MEMBERS, 0, null, null);
    }
    return structure((Structure) type, linker);
  }

  private static ValueWriter structure(Structure type, RecordWriters.Linker linker) {
    boolean known = type.type().isRecord();
    RecordWriter writer = known ? linker.link(type.type()) : null;
    if (type.isNamed()) {
      return new ValueWriter(Kind.NAMED, 0, writer, null);
    }
    return new ValueWriter(known ? Kind.RECORD : Kind.ANY_RECORD, 0, writer, null);
  }

  private static Kind scalarKind(Scalar scalar) {
    return switch (scalar) {
      case BOOLEAN -> Kind.BOOLEAN;
      case INTEGER -> Kind.INTEGER;
      case TEXT -> Kind.TEXT;
      case BYTES -> Kind.BYTES;
      case DECIMAL -> throw new AssertionError("decimals are no objects");
    };
  }

  void write(ByteSink sink, Object value) {
    switch (kind) {
      case BOOLEAN -> JsonText.bool(sink, (Boolean) value);
      case INTEGER -> JsonNumbers.integer(sink, ((Number) value).longValue());
      case TEXT -> JsonText.string(sink, value.toString());
      case BYTES -> JsonNumbers.bytes(sink, (byte[]) value);
      case HEX_INT ->
          JsonNumbers.hexadecimal(sink, Integer.toUnsignedLong((Integer) value), digits);
      case HEX_LONG -> JsonNumbers.hexadecimal(sink, (Long) value, digits);
      case RECORD -> recordWriter.write(sink, value);
      case ANY_RECORD -> RecordWriters.of(value.getClass()).write(sink, value);
      case NAMED -> {
        int start = sink.length();
        writeNamedMember(sink, (NamedObject) value);
        JsonText.enclose(sink, start, '{', '}');
      }
      case LIST -> writeList(sink, (List<?>) value);
      case MAP -> writeMap(sink, (Map<?, ?>) value);
      case MEMBERS -> OpenObjectWriter.write(sink, (Members) value);
    }
  }

  boolean isNamed() {
    return kind == Kind.NAMED;
  }

  /** A member that is called as the object says. */
  static void writeNamedMember(ByteSink sink, NamedObject object) {
    JsonText.memberStart(sink, object.memberName());
    RecordWriters.of(object.getClass()).write(sink, object);
  }

  private void writeList(ByteSink sink, List<?> list) {
    int start = sink.length();
    for (int i = 0; i < list.size(); i++) {
      sink.put(',');
      element.write(sink, list.get(i));
    }
    JsonText.enclose(sink, start, '[', ']');
  }

  /** Sorted by name, because the order of most maps differs from run to run. */
  private void writeMap(ByteSink sink, Map<?, ?> map) {
    int start = sink.length();
    for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
      JsonText.memberStart(sink, (String) entry.getKey());
      element.write(sink, entry.getValue());
    }
    JsonText.enclose(sink, start, '{', '}');
  }
}
