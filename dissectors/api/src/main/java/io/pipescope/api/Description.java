package io.pipescope.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a payload or one of its components tells the reader, with its unit: goes into the schema.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Description {

  /** One sentence without a full stop at its end, or a few with. */
  String value();

  /** The values that a text can have, when there are few; empty when it is free. */
  String[] values() default {};
}
