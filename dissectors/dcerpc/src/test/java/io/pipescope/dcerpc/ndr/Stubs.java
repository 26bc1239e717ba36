package io.pipescope.dcerpc.ndr;

import io.pipescope.api.MemberValue;
import io.pipescope.api.Members;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stubs written as hexadecimal text, and what they say as text. */
final class Stubs {
  private Stubs() {}

  /** The request of the only operation of a definition. */
  static StubLayout request(String declarations) {
    return operation(declarations).request();
  }

  static StubLayout response(String declarations) {
    return operation(declarations).response().orElseThrow();
  }

  /** Operation 0 of an interface with these declarations. */
  private static RemoteInterface.Operation operation(String declarations) {
    String text =
        "import \"ms-dtyp.idl\"; [uuid(0), version(1.0), pointer_default(unique)] interface test {"
            + declarations
            + "}";
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return IdlParser.remoteInterface("test.idl", bytes, InterfaceDefinitions::types)
        .operation(0)
        .orElseThrow();
  }

  /** Bytes from pairs of digits; blanks are for the reader. */
  static ByteBuffer little(String hex) {
    return bytes(hex).order(ByteOrder.LITTLE_ENDIAN);
  }

  static ByteBuffer big(String hex) {
    return bytes(hex).order(ByteOrder.BIG_ENDIAN);
  }

  private static ByteBuffer bytes(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
  }

  /** A stub that fits, as text. */
  static String read(StubLayout layout, NdrSyntax syntax, ByteBuffer stub) {
    DecodedStub decoded = layout.read(syntax, stub);
    if (!decoded.fits()) {
      throw new AssertionError(decoded);
    }
    return text(decoded.members());
  }

  /** JSON without quotation marks. */
  static String text(Members members) {
    return IntStream.range(0, members.size())
        .mapToObj(i -> members.name(i) + ": " + text(members.value(i)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String text(MemberValue value) {
    if (value instanceof MemberValue.Nested nested) {
      return text(nested.members());
    }
    if (value instanceof MemberValue.Sequence sequence) {
      return text(sequence.elements());
    }
    if (value instanceof MemberValue.Hexadecimal number) {
      return String.format(Locale.ROOT, "0x%0" + number.digits() + "x", number.value());
    }
    if (value instanceof MemberValue.Whole number) {
      return Long.toString(number.value());
    }
    if (value instanceof MemberValue.Unsigned number) {
      return Long.toUnsignedString(number.value());
    }
    if (value instanceof MemberValue.Bytes bytes) {
      return bytes.hex();
    }
    return value instanceof MemberValue.Truth truth
        ? Boolean.toString(truth.value())
        : ((MemberValue.Text) value).value();
  }

  private static String text(List<MemberValue> elements) {
    return elements.stream().map(Stubs::text).collect(Collectors.joining(", ", "[", "]"));
  }
}
