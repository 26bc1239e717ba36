package io.pipescope.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number that events show as a hexadecimal string, {@code "0x0000040000000001"}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Hex {

  /** How many digits follow {@code 0x}, 1 to 16. */
  int digits();
}
