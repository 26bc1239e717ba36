package io.pipescope.bench.generate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Builds the small part of a message. One object serves many messages. */
final class LittleEndian {
  private static final int CAPACITY = 8_192;
  private static final int[] UUID_ORDER = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};

  private final byte[] bytes = new byte[CAPACITY];
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

  LittleEndian clear() {
    buffer.clear();
    return this;
  }

  byte[] array() {
    return bytes;
  }

  int length() {
    return buffer.position();
  }

  LittleEndian u8(int value) {
    buffer.put((byte) value);
    return this;
  }

  LittleEndian u16(int value) {
    buffer.putShort((short) value);
    return this;
  }

  LittleEndian u32(long value) {
    buffer.putInt((int) value);
    return this;
  }

  LittleEndian u64(long value) {
    buffer.putLong(value);
    return this;
  }

  LittleEndian put(byte... value) {
    buffer.put(value);
    return this;
  }

  LittleEndian put(LittleEndian other) {
    buffer.put(other.bytes, 0, other.length());
    return this;
  }

  LittleEndian zeros(int count) {
    for (int i = 0; i < count; i++) {
      buffer.put((byte) 0);
    }
    return this;
  }

  LittleEndian ascii(String text) {
    return put(text.getBytes(StandardCharsets.US_ASCII));
  }

  LittleEndian utf16(String text) {
    return put(text.getBytes(StandardCharsets.UTF_16LE));
  }

  /** A UUID written 00112233-4455-6677-8899-aabbccddeeff, in the order that Windows sends it. */
  LittleEndian uuid(String text) {
    byte[] digits = HexFormat.of().parseHex(text.replace("-", ""));
    for (int index : UUID_ORDER) {
      buffer.put(digits[index]);
    }
    return this;
  }

  /** Fills with zeros up to a multiple of {@code size}, counted from {@code start}. */
  LittleEndian align(int size, int start) {
    return zeros(-(length() - start) & size - 1);
  }

  /** Changes 16 bits that were written. */
  void setU16(int position, int value) {
    buffer.putShort(position, (short) value);
  }

  /** Changes 32 bits that were written. */
  void setU32(int position, int value) {
    buffer.putInt(position, value);
  }

  /** Changes 32 bits that were written, to a number in network order. */
  void setBigEndianU32(int position, int value) {
    buffer.putInt(position, Integer.reverseBytes(value));
  }
}
