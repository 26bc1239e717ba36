package io.pipescope.smb;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Little-endian bytes, written one after the other. */
final class Wire {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Wire u1(int value) {
    bytes.write(value);
    return this;
  }

  Wire u2(int value) {
    return u1(value).u1(value >>> 8);
  }

  Wire u4(long value) {
    return u2((int) value).u2((int) (value >>> 16));
  }

  Wire u8(long value) {
    return u4(value).u4(value >>> 32);
  }

  Wire raw(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  Wire utf16(String text) {
    return raw(text.getBytes(StandardCharsets.UTF_16LE));
  }

  Wire ascii(String text) {
    return raw(text.getBytes(StandardCharsets.US_ASCII));
  }

  Wire zeros(int count) {
    return raw(new byte[count]);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  static byte[] concat(byte[]... parts) {
    Wire wire = new Wire();
    for (byte[] part : parts) {
      wire.raw(part);
    }
    return wire.bytes();
  }

  /** A session message of the NetBIOS session service. */
  static byte[] nbss(byte[] message) {
    return nbss(message, message.length);
  }

  /** The same with a false length. */
  static byte[] nbss(byte[] message, int length) {
    return new Wire().u1(0).u1(length >>> 16).u1(length >>> 8).u1(length).raw(message).bytes();
  }
}
