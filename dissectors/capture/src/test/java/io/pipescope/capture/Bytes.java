package io.pipescope.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** Writes integers in a byte order, one after the other. */
final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteOrder order;

  Bytes(ByteOrder order) {
    this.order = order;
  }

  Bytes u1(int value) {
    out.write(value);
    return this;
  }

  Bytes u2(int value) {
    return raw(buffer(2).putShort((short) value).array());
  }

  Bytes u4(long value) {
    return raw(buffer(4).putInt((int) value).array());
  }

  Bytes u8(long value) {
    return raw(buffer(8).putLong(value).array());
  }

  Bytes raw(byte... bytes) {
    out.writeBytes(bytes);
    return this;
  }

  Bytes hex(String digits) {
    return raw(HexFormat.of().parseHex(digits));
  }

  Bytes pad(int unit) {
    while (out.size() % unit != 0) {
      out.write(0);
    }
    return this;
  }

  int size() {
    return out.size();
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  private ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(order);
  }
}
