package io.pipescope.engine;

import io.pipescope.api.tree.ByteSource;
import io.pipescope.api.tree.ByteSource.Kind;
import io.pipescope.api.tree.ByteSource.Origin;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Bytes in a buffer that structures are found in, copied, since the buffer may be used again.
 *
 * @param buffer where they were
 * @param position index in the buffer of the first byte
 * @param source the copy
 */
record RecordedSource(ByteBuffer buffer, int position, ByteSource source) {

  static RecordedSource of(
      Kind kind, ByteBuffer buffer, int position, int length, List<Origin> origins) {
    byte[] bytes = new byte[length];
    buffer.get(position, bytes);
    return new RecordedSource(buffer, position, new ByteSource(kind, bytes, origins));
  }

  /** Whether a byte of a buffer is one of these. */
  boolean holds(ByteBuffer other, int index) {
    return other == buffer && index >= position && index < end();
  }

  /** Whether they end in front of a byte of a buffer. */
  boolean endsAt(ByteBuffer other, int index) {
    return other == buffer && index == end();
  }

  private int end() {
    return position + source.bytes().length;
  }

  /** Place in the copy of an index in the buffer. */
  int place(int index) {
    return Math.min(index - position, source.bytes().length);
  }
}
