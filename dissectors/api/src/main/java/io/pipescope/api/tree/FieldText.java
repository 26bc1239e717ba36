package io.pipescope.api.tree;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Bytes;
import io.pipescope.api.MemberValue.Decimal;
import io.pipescope.api.MemberValue.Hexadecimal;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.MemberValue.Truth;
import io.pipescope.api.MemberValue.Unsigned;
import io.pipescope.api.MemberValue.Whole;
import java.util.Locale;

/** The values of fields as people read them. */
public final class FieldText {
  private FieldText() {}

  /** The text of a value without parts; nothing for others. */
  public static String of(MemberValue value) {
    if (value instanceof Truth truth) {
      return String.valueOf(truth.value());
    }
    if (value instanceof Whole number) {
      return Long.toString(number.value());
    }
    if (value instanceof Unsigned number) {
      return Long.toUnsignedString(number.value());
    }
    if (value instanceof Hexadecimal number) {
      return String.format(Locale.ROOT, "0x%0" + number.digits() + "x", number.value());
    }
    if (value instanceof Decimal number) {
      return Double.toString(number.value());
    }
    if (value instanceof Text text) {
      return text.value();
    }
    return value instanceof Bytes bytes ? bytes.hex() : "";
  }
}
