package io.pipescope.dcerpc.ndr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.UUID;

/**
 * What a value of a stub is before it is shown: a {@code Long}, {@code Double}, {@code String} or
 * {@code byte[]}; an {@code Object[]} with the fields of a structure, the elements of an array, or
 * the discriminant and the arm of a union; or one of the records here. {@code null} is a null
 * pointer, or what a stub that ends too early does not have.
 */
final class NdrValue {
  /** Where a union has the number that says what it is. */
  static final int DISCRIMINANT = 0;

  /** Where a union has what it is. */
  static final int ARM = 1;

  /** The value that another pointer points to as well. */
  record Alias(Object[] holder, int index) {

    Object target() {
      return holder[index];
    }
  }

  /** Bytes of which only the number is kept. */
  record Length(long bytes) {}

  private NdrValue() {}

  /**
   * A context handle as text: its UUID, after its attributes unless these are zero, as they always
   * are (C706 section 14.2.11).
   */
  static String handle(byte[] bytes, ByteOrder order) {
    ByteBuffer handle = ByteBuffer.wrap(bytes).order(order);
    int attributes = handle.getInt();
    String uuid =
        guid(
            handle.getInt(),
            handle.getShort(),
            handle.getShort(),
            handle.order(ByteOrder.BIG_ENDIAN).getLong());
    return attributes == 0 ? uuid : String.format(Locale.ROOT, "%08x:%s", attributes, uuid);
  }

  /** The text of a UUID: its numbers of 32, 16 and 16 bits, and its last eight bytes. */
  static String guid(long timeLow, long timeMid, long timeHigh, long rest) {
    return new UUID(timeLow << 32 | (timeMid & 0xffff) << 16 | timeHigh & 0xffff, rest).toString();
  }
}
