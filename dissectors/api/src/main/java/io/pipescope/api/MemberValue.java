package io.pipescope.api;

import java.util.HexFormat;
import java.util.List;

/** What one of the {@link Members} of an object can be. */
public sealed interface MemberValue {

  /** A JSON boolean. */
  record Truth(boolean value) implements MemberValue {}

  /** A JSON number: a signed integer. */
  record Whole(long value) implements MemberValue {}

  /** A JSON number: an integer of 64 bits without a sign. */
  record Unsigned(long value) implements MemberValue {}

  /**
   * A number shown as {@code "0x…"}.
   *
   * @param value without a sign
   * @param digits how many there are at least, 1 to 16
   */
  record Hexadecimal(long value, int digits) implements MemberValue {

    /** Checks the digits. */
    public Hexadecimal {
      if (digits < 1 || digits > 16) {
        throw new IllegalArgumentException(digits + " digits, not 1 to 16");
      }
    }
  }

  /** A JSON number with decimals; finite. */
  record Decimal(double value) implements MemberValue {

    /** Checks the value. */
    public Decimal {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(value + " is no JSON number");
      }
    }
  }

  /** A JSON string. */
  record Text(String value) implements MemberValue {}

  /**
   * Bytes, shown as lower-case hexadecimal text.
   *
   * @param hex two digits a byte
   */
  record Bytes(String hex) implements MemberValue {

    /** These bytes. */
    public static Bytes of(byte[] bytes) {
      return new Bytes(HexFormat.of().formatHex(bytes));
    }
  }

  /** An object within the object. */
  record Nested(Members members) implements MemberValue {}

  /** An array. */
  record Sequence(List<MemberValue> elements) implements MemberValue {

    /** Keeps a copy of the list. */
    public Sequence {
      elements = List.copyOf(elements);
    }
  }
}
