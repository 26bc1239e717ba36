package io.pipescope.tree;

import io.pipescope.api.IpAddress;
import io.pipescope.api.MemberValue;
import io.pipescope.tree.FieldDescription.Form;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Makes values as people read them from what generated parsers give. */
final class FieldValues {
  private static final int ADDRESS_BYTES = 16;
  private static final int BITS_OF_DIGIT = 4;
  private static final int MAC_BITS = 48;
  private static final int MAC_BYTES = 6;

  /** Seconds from 1601 to 1970. */
  private static final long EPOCH_DIFFERENCE = 11_644_473_600L;

  private static final long TICKS_PER_SECOND = 10_000_000;
  private static final int NANOS_PER_TICK = 100;

  private FieldValues() {}

  /** A number that a field of this description holds. */
  static MemberValue number(FieldDescription field, Number value) {
    if (value instanceof Float || value instanceof Double) {
      double number = value.doubleValue();
      return Double.isFinite(number)
          ? new MemberValue.Decimal(number)
          : new MemberValue.Text(value.toString());
    }
    long bits = value.longValue();
    if (field.form() == Form.IPV4) {
      return new MemberValue.Text(IpAddress.ipv4((int) bits).toString());
    }
    int width = field.width() > 0 ? field.width() : javaWidth(value);
    if (field.form() == Form.MAC && width == MAC_BITS) {
      return new MemberValue.Text(mac(ByteBuffer.allocate(Long.BYTES).putLong(bits).array(), 2));
    }
    boolean signed = field.isSigned() || field.width() == 0;
    boolean wide = width == Long.SIZE && !signed;
    boolean hexadecimal =
        switch (field.form()) {
          case HEXADECIMAL, FLAGS -> true;
          case DECIMAL -> false;
          default -> wide;
        };
    if (hexadecimal) {
      return hexadecimal(bits, width);
    }
    return wide ? new MemberValue.Unsigned(bits) : new MemberValue.Whole(bits);
  }

  /** A number in as many hexadecimal digits as its bits need. */
  static MemberValue hexadecimal(long bits, int width) {
    long masked = width == Long.SIZE ? bits : bits & ((1L << width) - 1);
    return new MemberValue.Hexadecimal(masked, (width + BITS_OF_DIGIT - 1) / BITS_OF_DIGIT);
  }

  private static int javaWidth(Number value) {
    return value instanceof Long ? Long.SIZE : Integer.SIZE;
  }

  /** Bytes that a field of this description holds. */
  static MemberValue bytes(FieldDescription field, byte[] bytes) {
    return switch (field.form()) {
      case UTF16 -> new MemberValue.Text(new String(bytes, StandardCharsets.UTF_16LE));
      case ASCII -> new MemberValue.Text(new String(bytes, StandardCharsets.ISO_8859_1));
      case IPV6 -> bytes.length == ADDRESS_BYTES ? ipv6(bytes) : MemberValue.Bytes.of(bytes);
      case GUID ->
          bytes.length == ADDRESS_BYTES
              ? new MemberValue.Text(guid(bytes))
              : MemberValue.Bytes.of(bytes);
      case MAC ->
          bytes.length == MAC_BYTES
              ? new MemberValue.Text(mac(bytes, 0))
              : MemberValue.Bytes.of(bytes);
      default -> MemberValue.Bytes.of(bytes);
    };
  }

  private static MemberValue ipv6(byte[] bytes) {
    ByteBuffer halves = ByteBuffer.wrap(bytes);
    return new MemberValue.Text(IpAddress.ipv6(halves.getLong(), halves.getLong()).toString());
  }

  private static String mac(byte[] bytes, int start) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i < bytes.length; i++) {
      text.append(i > start ? ":" : "").append(String.format(Locale.ROOT, "%02x", bytes[i]));
    }
    return text.toString();
  }

  private static String guid(byte[] bytes) {
    ByteBuffer parts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int first = parts.getInt();
    short second = parts.getShort();
    short third = parts.getShort();
    long rest = parts.order(ByteOrder.BIG_ENDIAN).getLong();
    return String.format(
        Locale.ROOT,
        "%08x-%04x-%04x-%04x-%012x",
        first,
        second,
        third,
        rest >>> MAC_BITS,
        rest & ((1L << MAC_BITS) - 1));
  }

  /** The time that a number of ticks since 1601 stands for, in UTC. */
  static String fileTime(long ticks) {
    long seconds = Long.divideUnsigned(ticks, TICKS_PER_SECOND) - EPOCH_DIFFERENCE;
    long nanos = Long.remainderUnsigned(ticks, TICKS_PER_SECOND) * NANOS_PER_TICK;
    return DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochSecond(seconds, nanos));
  }
}
