package io.pipescope.report.filter;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Bytes;
import io.pipescope.api.MemberValue.Decimal;
import io.pipescope.api.MemberValue.Hexadecimal;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.MemberValue.Truth;
import io.pipescope.api.MemberValue.Unsigned;
import io.pipescope.api.MemberValue.Whole;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A value that a filter compares fields with. */
sealed interface Literal {

  /**
   * How a value of a field stands to this one: negative, 0 or positive as it is less, equal or
   * more; empty when the two cannot be compared.
   */
  OptionalInt compare(MemberValue value);

  /** A number. */
  record Number(BigDecimal number) implements Literal {
    @Override
    public OptionalInt compare(MemberValue value) {
      Optional<BigDecimal> other = numberOf(value);
      return other.isPresent()
          ? OptionalInt.of(other.get().compareTo(number))
          : OptionalInt.empty();
    }
  }

  /** All numbers from one to another, both included. */
  record Range(BigDecimal from, BigDecimal to) implements Literal {
    @Override
    public OptionalInt compare(MemberValue value) {
      Optional<BigDecimal> other = numberOf(value);
      if (other.isEmpty()) {
        return OptionalInt.empty();
      }
      int low = other.get().compareTo(from);
      return OptionalInt.of(low < 0 ? low : Math.max(0, other.get().compareTo(to)));
    }
  }

  /** True or false. */
  record Truthfulness(boolean truth) implements Literal {
    @Override
    public OptionalInt compare(MemberValue value) {
      return value instanceof Truth known
          ? OptionalInt.of(Boolean.compare(known.value(), truth))
          : OptionalInt.empty();
    }
  }

  /** Text, compared with the text that events show. */
  record Words(String text) implements Literal {
    @Override
    public OptionalInt compare(MemberValue value) {
      Optional<String> shown = textOf(value);
      return shown.isPresent() ? OptionalInt.of(shown.get().compareTo(text)) : OptionalInt.empty();
    }
  }

  /**
   * The addresses that begin with the same bits.
   *
   * @param address of 4 or 16 bytes
   * @param prefix how many bits count
   */
  record Network(byte[] address, int prefix) implements Literal {
    @Override
    public OptionalInt compare(MemberValue value) {
      Optional<byte[]> other =
          value instanceof Text text ? Addresses.parse(text.value()) : Optional.empty();
      if (other.isEmpty() || other.get().length != address.length) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(Addresses.compare(other.get(), address, prefix));
    }
  }

  /** The number that events show; empty for what is none. */
  static Optional<BigDecimal> numberOf(MemberValue value) {
    if (value instanceof Whole whole) {
      return Optional.of(BigDecimal.valueOf(whole.value()));
    }
    if (value instanceof Decimal decimal) {
      return Optional.of(BigDecimal.valueOf(decimal.value()));
    }
    if (value instanceof Unsigned unsigned) {
      return Optional.of(unsigned(unsigned.value()));
    }
    return value instanceof Hexadecimal hexadecimal
        ? Optional.of(unsigned(hexadecimal.value()))
        : Optional.empty();
  }

  private static BigDecimal unsigned(long value) {
    return value >= 0 ? BigDecimal.valueOf(value) : new BigDecimal(Long.toUnsignedString(value));
  }

  /** The text that events show; empty for numbers, truth, objects and arrays. */
  static Optional<String> textOf(MemberValue value) {
    if (value instanceof Text text) {
      return Optional.of(text.value());
    }
    if (value instanceof Bytes bytes) {
      return Optional.of(bytes.hex());
    }
    return value instanceof Hexadecimal number
        ? Optional.of(String.format(Locale.ROOT, "0x%0" + number.digits() + "x", number.value()))
        : Optional.empty();
  }
}
