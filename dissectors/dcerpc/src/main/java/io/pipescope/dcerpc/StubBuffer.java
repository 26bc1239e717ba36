package io.pipescope.dcerpc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Collects the fragments of stub data. Takes no memory before the first. */
final class StubBuffer {
  private static final byte[] NOTHING = {};

  private byte[] bytes = NOTHING;
  private int length;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  /** The byte order of the numbers in them. */
  ByteOrder order() {
    return order;
  }

  void order(ByteOrder declared) {
    order = declared;
  }

  int length() {
    return length;
  }

  void add(ByteBuffer fragment) {
    int added = fragment.remaining();
    if (bytes.length - length < added) {
      bytes = Arrays.copyOf(bytes, Math.max(length + added, 2 * length));
    }
    fragment.duplicate().get(bytes, length, added);
    length += added;
  }

  /** A look at all of it, in its byte order. */
  ByteBuffer view() {
    return ByteBuffer.wrap(bytes, 0, length).order(order);
  }

  /** All of it; this buffer is empty afterwards. */
  ByteBuffer take() {
    ByteBuffer all = ByteBuffer.wrap(bytes, 0, length);
    bytes = NOTHING;
    length = 0;
    return all;
  }
}
