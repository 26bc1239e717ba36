package io.pipescope.report.filter;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Truth;
import java.math.BigDecimal;
import java.util.Optional;

/** Values as the text that events show, without the marks of JSON. */
public final class ShownText {
  private ShownText() {}

  /** The text of a value; empty for objects and arrays. */
  public static Optional<String> of(MemberValue value) {
    if (value instanceof Truth truth) {
      return Optional.of(Boolean.toString(truth.value()));
    }
    Optional<String> text = Literal.textOf(value);
    return text.isPresent() ? text : Literal.numberOf(value).map(BigDecimal::toPlainString);
  }
}
