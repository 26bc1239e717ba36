package io.pipescope.report;

import io.pipescope.api.Members;
import io.pipescope.api.NamedObject;

/** What a component of a payload, or an element of its lists, can be. */
sealed interface ValueType {

  /** A value without parts. */
  enum Scalar implements ValueType {
    BOOLEAN,
    INTEGER,
    DECIMAL,
    TEXT,
    BYTES
  }

  /**
   * A number shown as hexadecimal text.
   *
   * @param digits 1 to 16
   * @param isLong whether it has 64 bits, else 32
   */
  record Hexadecimal(int digits, boolean isLong) implements ValueType {}

  /** An enum, shown as its {@code toString}. */
  record Enumeration(Class<?> type) implements ValueType {}

  /** A record, or an interface whose objects are records. */
  record Structure(Class<?> type) implements ValueType {

    /** Whether the object itself says what the member that holds it is called. */
    boolean isNamed() {
      return NamedObject.class.isAssignableFrom(type);
    }
  }

  /** A list. */
  record Sequence(ValueType element) implements ValueType {}

  /** An object whose members' names are known only at run time: {@link Members}. */
  record OpenObject() implements ValueType {}

  /** A map from text. */
  record Table(ValueType value) implements ValueType {}
}
