package io.pipescope.report;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Bytes;
import io.pipescope.api.MemberValue.Decimal;
import io.pipescope.api.MemberValue.Hexadecimal;
import io.pipescope.api.MemberValue.Nested;
import io.pipescope.api.MemberValue.Sequence;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.MemberValue.Truth;
import io.pipescope.api.MemberValue.Unsigned;
import io.pipescope.api.MemberValue.Whole;
import io.pipescope.api.Members;
import java.util.List;

/** Writes objects whose members' names are known only at run time. */
final class OpenObjectWriter {

  private OpenObjectWriter() {}

  static void write(ByteSink sink, Members members) {
    int start = sink.length();
    for (int i = 0; i < members.size(); i++) {
      JsonText.memberStart(sink, members.name(i));
      write(sink, members.value(i));
    }
    JsonText.enclose(sink, start, '{', '}');
  }

  static void write(ByteSink sink, MemberValue value) {
    if (value instanceof Text text) {
      JsonText.string(sink, text.value());
    } else if (value instanceof Whole number) {
      JsonNumbers.integer(sink, number.value());
    } else if (value instanceof Unsigned number) {
      JsonNumbers.unsigned(sink, number.value());
    } else if (value instanceof Hexadecimal number) {
      JsonNumbers.hexadecimal(sink, number.value(), number.digits());
    } else if (value instanceof Nested nested) {
      write(sink, nested.members());
    } else if (value instanceof Sequence sequence) {
      write(sink, sequence.elements());
    } else if (value instanceof Bytes bytes) {
      JsonText.string(sink, bytes.hex());
    } else if (value instanceof Truth truth) {
      JsonText.bool(sink, truth.value());
    } else {
      JsonNumbers.decimal(sink, ((Decimal) value).value());
    }
  }

  private static void write(ByteSink sink, List<MemberValue> elements) {
    int start = sink.length();
    for (MemberValue element : elements) {
      sink.put(',');
      write(sink, element);
    }
    JsonText.enclose(sink, start, '[', ']');
  }
}
