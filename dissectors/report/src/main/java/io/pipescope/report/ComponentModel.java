package io.pipescope.report;

import java.lang.reflect.RecordComponent;

/**
 * A component of a record as events show it.
 *
 * @param component the component
 * @param name of the member; of no meaning for a {@link ValueType.Structure#isNamed() named} object
 * @param type of the value, without the {@code Optional} around it
 * @param presence when the member is there
 */
record ComponentModel(RecordComponent component, String name, ValueType type, Presence presence) {

  /** When a member is there, and how that is asked. */
  enum Presence {
    ALWAYS,
    OPTIONAL,
    OPTIONAL_INT,
    OPTIONAL_LONG,
    OPTIONAL_DOUBLE,
    UNLESS_EMPTY
  }
}
