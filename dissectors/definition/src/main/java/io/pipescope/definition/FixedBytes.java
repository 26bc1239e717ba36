package io.pipescope.definition;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Bytes that every message has at the same place.
 *
 * @param parts in the order of their offsets
 */
record FixedBytes(List<Part> parts) {

  /** Some of them, {@code offset} bytes from the start of the message. */
  record Part(int offset, byte[] bytes) {}

  FixedBytes {
    parts = List.copyOf(parts);
  }

  /** How many there are. */
  int count() {
    return parts.stream().mapToInt(part -> part.bytes().length).sum();
  }

  /** How long a message is at least, to have all of them. */
  int end() {
    return parts.stream().mapToInt(part -> part.offset() + part.bytes().length).max().orElse(0);
  }

  /** Whether what is between {@code start} and {@code end} contradicts none of them. */
  boolean agree(ByteBuffer buffer, int start, int end) {
    for (Part part : parts) {
      for (int i = 0; i < part.bytes().length; i++) {
        int at = start + part.offset() + i;
        if (at < end && buffer.get(at) != part.bytes()[i]) {
          return false;
        }
      }
    }
    return true;
  }
}
