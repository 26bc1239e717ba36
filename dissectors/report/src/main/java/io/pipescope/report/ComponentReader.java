package io.pipescope.report;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Reads one component of the records of a class.
 *
 * <p>At first by reflection on the field, which needs no code to be generated: for the payloads of
 * a short run that saves 10 ms. A component that is read often gets code of its own, which is as
 * fast as to call the accessor; reflection is several times slower where the compiler of Java does
 * not see through it, as the simple one does not.
 *
 * <p>May be used by several threads at once: which of the two ways they see makes no difference,
 * and what is published without synchronisation has no state.
 *
 * @param <A> the functional interface that reads the type of the component
 */
final class ComponentReader<A> {
  /** To make code takes as long as some thousand reads. */
  private static final int READS_BEFORE_CODE = 4_000;

  private final Class<A> kind;
  private final String function;
  private final RecordComponent component;
  private final Field field;
  private int reads;
  private A accessor;

  private ComponentReader(Class<A> kind, String function, RecordComponent component) {
    this.kind = kind;
    this.function = function;
    this.component = component;
    field = field(component);
  }

  /** The field of a component, made accessible. */
  static Field field(RecordComponent component) {
    try {
      Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException("cannot read " + component, e);
    }
  }

  static ComponentReader<Predicate<Object>> ofBoolean(RecordComponent component) {
    ComponentReader<Predicate<Object>> reader =
        new ComponentReader<>(raw(Predicate.class), "test", component);
    reader.accessor = from -> (Boolean) reader.reflect(from);
    return reader;
  }

  static ComponentReader<ToIntFunction<Object>> ofInt(RecordComponent component) {
    ComponentReader<ToIntFunction<Object>> reader =
        new ComponentReader<>(raw(ToIntFunction.class), "applyAsInt", component);
    reader.accessor = from -> (Integer) reader.reflect(from);
    return reader;
  }

  static ComponentReader<ToLongFunction<Object>> ofLong(RecordComponent component) {
    ComponentReader<ToLongFunction<Object>> reader =
        new ComponentReader<>(raw(ToLongFunction.class), "applyAsLong", component);
    reader.accessor = from -> (Long) reader.reflect(from);
    return reader;
  }

  static ComponentReader<ToDoubleFunction<Object>> ofDouble(RecordComponent component) {
    ComponentReader<ToDoubleFunction<Object>> reader =
        new ComponentReader<>(raw(ToDoubleFunction.class), "applyAsDouble", component);
    reader.accessor = from -> (Double) reader.reflect(from);
    return reader;
  }

  /** Reads a component of any type, as an object. */
  static ComponentReader<Function<Object, Object>> ofObject(RecordComponent component) {
    ComponentReader<Function<Object, Object>> reader =
        new ComponentReader<>(raw(Function.class), "apply", component);
    reader.accessor = reader::reflect;
    return reader;
  }

  @SuppressWarnings("unchecked")
  private static <T> Class<T> raw(Class<?> type) {
    return (Class<T>) type;
  }

  /** The best way to read the component there is now. */
  A accessor() {
    return accessor;
  }

  private Object reflect(Object from) {
    if (++reads == READS_BEFORE_CODE) {
      accessor = generate();
    }
    try {
      return field.get(from);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  /** Implements the functional interface by the accessor of the component. */
  private A generate() {
    Method accessor = component.getAccessor();
    Class<?> owner = component.getDeclaringRecord();
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
      MethodHandle handle = lookup.unreflect(accessor);
      boolean primitive = component.getType().isPrimitive() && kind != Function.class;
      Class<?> result = primitive ? component.getType() : Object.class;
      Class<?> read = primitive ? component.getType() : handle.type().wrap().returnType();
      Object made =
          LambdaMetafactory.metafactory(
                  lookup,
                  function,
                  MethodType.methodType(kind),
                  MethodType.methodType(result, Object.class),
                  handle,
                  MethodType.methodType(read, owner))
              .getTarget()
              .invoke();
      return kind.cast(made);
    } catch (Throwable e) {
      throw new IllegalStateException("cannot make code that reads " + component, e);
    }
  }
}
