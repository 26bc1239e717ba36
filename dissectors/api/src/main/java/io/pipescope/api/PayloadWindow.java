package io.pipescope.api;

import java.nio.ByteBuffer;

/**
 * Bytes of a message where they lie in a buffer.
 *
 * @param buffer valid during a call only
 * @param position index of the first byte
 * @param available bytes that are in the buffer
 * @param length bytes that there should be, at least {@code available}
 * @param missing how many of them the capture lacks, at the end
 */
public record PayloadWindow(
    ByteBuffer buffer, int position, int available, long length, long missing) {

  /** No bytes. */
  public static final PayloadWindow EMPTY = captured(ByteBuffer.allocate(0), 0, 0, 0);

  /** Bytes that lie where they were captured; those that are not available are missing. */
  public static PayloadWindow captured(
      ByteBuffer buffer, int position, int available, long length) {
    return new PayloadWindow(buffer, position, available, length, length - available);
  }

  /** The same without its first bytes. */
  public PayloadWindow from(int offset) {
    int cut = Math.min(offset, available);
    long rest = Math.max(available - cut, length - offset);
    return new PayloadWindow(
        buffer, position + cut, available - cut, rest, Math.min(missing, rest));
  }

  /** The same, at most so long. */
  public PayloadWindow upTo(long most) {
    if (most >= length) {
      return this;
    }
    long present = Math.min(length - missing, most);
    return new PayloadWindow(
        buffer, position, (int) Math.min(available, most), most, most - present);
  }

  /** A copy that holds at most so many bytes and knows how many there are. */
  public PayloadWindow copy(int most) {
    byte[] head = head(most);
    return new PayloadWindow(ByteBuffer.wrap(head), 0, head.length, length, missing);
  }

  /** Whether the capture lacks some of the bytes. */
  public boolean isCut() {
    return missing > 0;
  }

  /** A copy of the first bytes. */
  public byte[] head(int most) {
    byte[] copy = new byte[Math.min(most, available)];
    buffer.get(position, copy);
    return copy;
  }
}
