package io.pipescope.report.filter;

import io.pipescope.api.MemberValue;
import java.util.function.Predicate;

/** One event or packet whose fields are asked for. */
@FunctionalInterface
public interface FieldSource {

  /**
   * Whether any value of a field passes a test. A field inside a list has a value for each element,
   * one that is not there has none.
   */
  boolean anyValue(FieldPath path, Predicate<MemberValue> test);
}
