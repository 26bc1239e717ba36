package io.pipescope.definition;

import java.nio.ByteBuffer;

/** How the end of a message is found. */
sealed interface Framing {

  /** The structure tells by itself where it ends. */
  record Self() implements Framing {}

  /**
   * A field at a fixed place tells how long the message is.
   *
   * @param offset of the field, in bytes from the start of the message
   * @param size of the field, 1 to 8 bytes
   * @param littleEndian whether its first byte is the lowest
   * @param more how many bytes a message has beyond what the field says
   */
  record Length(int offset, int size, boolean littleEndian, long more) implements Framing {

    /** How many bytes have to be there to read the field. */
    int headerLength() {
      return offset + size;
    }

    /** The length of the message at a position, in bytes; negative when it is none. */
    long messageLength(ByteBuffer buffer, int position) {
      long value = 0;
      for (int i = 0; i < size; i++) {
        int at = littleEndian ? size - 1 - i : i;
        value = value << Byte.SIZE | (buffer.get(position + offset + at) & 0xffL);
      }
      return value < 0 ? -1 : value + more;
    }
  }
}
