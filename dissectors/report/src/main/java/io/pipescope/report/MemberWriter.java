package io.pipescope.report;

import io.pipescope.api.Members;
import io.pipescope.api.NamedObject;
import io.pipescope.report.ValueType.Hexadecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Writes one component of a record as a member of an object, with a comma before it; nothing when
 * it is absent.
 */
abstract class MemberWriter {
  /** {@code ,"name":}. */
  private final byte[] name;

  /** Least number of hexadecimal digits; 0 for a decimal number. */
  private final int digits;

  private MemberWriter(ComponentModel model) {
    name = JsonText.memberStart(model.name());
    digits = model.type() instanceof Hexadecimal number ? number.digits() : 0;
  }

  static MemberWriter of(ComponentModel model, RecordWriters.Linker linker) {
    return switch (model.presence()) {
      case OPTIONAL_INT -> new OptionalIntMember(model);
      case OPTIONAL_LONG -> new OptionalLongMember(model);
      case OPTIONAL_DOUBLE -> new OptionalDoubleMember(model);
      case OPTIONAL, UNLESS_EMPTY -> new ObjectMember(model, linker);
      case ALWAYS -> ofPlain(model, linker);
    };
  }

  private static MemberWriter ofPlain(ComponentModel model, RecordWriters.Linker linker) {
    Class<?> type = model.component().getType();
    if (type == boolean.class) {
      return new BooleanMember(model);
    }
    if (type == int.class) {
      return new IntMember(model);
    }
    if (type == long.class) {
      return new LongMember(model);
    }
    return type == double.class ? new DoubleMember(model) : new ObjectMember(model, linker);
  }

  abstract void write(ByteSink sink, Object from);

  final void writeName(ByteSink sink) {
    sink.put(name);
  }

  final void writeInteger(ByteSink sink, long number) {
    sink.put(name);
    if (digits > 0) {
      JsonNumbers.hexadecimal(sink, number, digits);
    } else {
      JsonNumbers.integer(sink, number);
    }
  }

  final void writeInt(ByteSink sink, int number) {
    writeInteger(sink, digits > 0 ? Integer.toUnsignedLong(number) : number);
  }

  private static final class BooleanMember extends MemberWriter {
    private final ComponentReader<Predicate<Object>> reader;

    BooleanMember(ComponentModel model) {
      super(model);
      reader = ComponentReader.ofBoolean(model.component());
    }

    @Override
    void write(ByteSink sink, Object from) {
      writeName(sink);
      JsonText.bool(sink, reader.accessor().test(from));
    }
  }

  private static final class IntMember extends MemberWriter {
    private final ComponentReader<ToIntFunction<Object>> reader;

    IntMember(ComponentModel model) {
      super(model);
      reader = ComponentReader.ofInt(model.component());
    }

    @Override
    void write(ByteSink sink, Object from) {
      writeInt(sink, reader.accessor().applyAsInt(from));
    }
  }

  private static final class LongMember extends MemberWriter {
    private final ComponentReader<ToLongFunction<Object>> reader;

    LongMember(ComponentModel model) {
      super(model);
      reader = ComponentReader.ofLong(model.component());
    }

    @Override
    void write(ByteSink sink, Object from) {
      writeInteger(sink, reader.accessor().applyAsLong(from));
    }
  }

  private static final class DoubleMember extends MemberWriter {
    private final ComponentReader<ToDoubleFunction<Object>> reader;

    DoubleMember(ComponentModel model) {
      super(model);
      reader = ComponentReader.ofDouble(model.component());
    }

    @Override
    void write(ByteSink sink, Object from) {
      writeName(sink);
      JsonNumbers.decimal(sink, reader.accessor().applyAsDouble(from));
    }
  }

  private static final class OptionalIntMember extends MemberWriter {
    private final ComponentReader<Function<Object, Object>> reader;

    OptionalIntMember(ComponentModel model) {
      super(model);
      reader = ComponentReader.ofObject(model.component());
    }

    @Override
    void write(ByteSink sink, Object from) {
      OptionalInt number = (OptionalInt) reader.accessor().apply(from);
      if (number.isPresent()) {
        writeInt(sink, number.getAsInt());
      }
    }
  }

  private static final class OptionalLongMember extends MemberWriter {
    private final ComponentReader<Function<Object, Object>> reader;

    OptionalLongMember(ComponentModel model) {
      super(model);
      reader = ComponentReader.ofObject(model.component());
    }

    @Override
    void write(ByteSink sink, Object from) {
      OptionalLong number = (OptionalLong) reader.accessor().apply(from);
      if (number.isPresent()) {
        writeInteger(sink, number.getAsLong());
      }
    }
  }

  private static final class OptionalDoubleMember extends MemberWriter {
    private final ComponentReader<Function<Object, Object>> reader;

    OptionalDoubleMember(ComponentModel model) {
      super(model);
      reader = ComponentReader.ofObject(model.component());
    }

    @Override
    void write(ByteSink sink, Object from) {
      OptionalDouble number = (OptionalDouble) reader.accessor().apply(from);
      if (number.isPresent()) {
        writeName(sink);
        JsonNumbers.decimal(sink, number.getAsDouble());
      }
    }
  }

  /** An object that is always there, or perhaps, or that stands for nothing when it is empty. */
  private static final class ObjectMember extends MemberWriter {
    private final ComponentReader<Function<Object, Object>> reader;
    private final ValueWriter value;
    private final boolean optional;
    private final boolean unlessEmpty;

    ObjectMember(ComponentModel model, RecordWriters.Linker linker) {
      super(model);
      reader = ComponentReader.ofObject(model.component());
      value = ValueWriter.of(model.type(), linker);
      optional = model.presence() == ComponentModel.Presence.OPTIONAL;
      unlessEmpty = model.presence() == ComponentModel.Presence.UNLESS_EMPTY;
    }

    @Override
    void write(ByteSink sink, Object from) {
      Object object = reader.accessor().apply(from);
      if (optional) {
        if (((Optional<?>) object).isEmpty()) {
          return;
        }
        object = ((Optional<?>) object).get();
      } else if (unlessEmpty && isEmpty(object)) {
        return;
      }
      if (value.isNamed()) {
        ValueWriter.writeNamedMember(sink, (NamedObject) object);
      } else {
        writeName(sink);
        value.write(sink, object);
      }
    }

    private static boolean isEmpty(Object object) {
      if (object instanceof Members members) {
        return members.isEmpty();
      }
      return object instanceof List<?> list ? list.isEmpty() : ((Map<?, ?>) object).isEmpty();
    }
  }
}
