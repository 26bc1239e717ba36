package io.pipescope.report;

import java.util.Arrays;

/**
 * Bytes that grow at the end and are read in place. Not for several threads at once.
 *
 * <p>The array that {@link #array()} returns is valid until more is written.
 */
public final class ByteSink {

  private byte[] bytes;
  private int length;

  /**
   * An empty sink.
   *
   * @param capacity bytes that it takes before it has to grow, at least 1
   */
  public ByteSink(int capacity) {
    bytes = new byte[capacity];
  }

  /** The bytes, from 0 to {@link #length()}; what follows them means nothing. */
  public byte[] array() {
    return bytes;
  }

  /** How many bytes were written. */
  public int length() {
    return length;
  }

  /**
   * Gives away the array with what was written, and goes on, empty, in another one.
   *
   * @param next at least one byte long
   */
  public byte[] handOver(byte[] next) {
    byte[] written = bytes;
    bytes = next;
    length = 0;
    return written;
  }

  /** Forgets everything and keeps the memory. */
  public void reset() {
    length = 0;
  }

  /**
   * Forgets what was written after a place.
   *
   * @param newLength 0 to {@link #length()}
   */
  public void truncate(int newLength) {
    if (newLength < 0 || newLength > length) {
      throw new IllegalArgumentException(newLength + " is not within " + length + " bytes");
    }
    length = newLength;
  }

  /** Appends one byte. */
  public void put(int value) {
    if (length == bytes.length) {
      grow(1);
    }
    bytes[length++] = (byte) value;
  }

  /** Appends all of {@code source}. */
  public void put(byte[] source) {
    put(source, 0, source.length);
  }

  /** Appends the bytes of {@code source} from {@code from} up to, without, {@code to}. */
  public void put(byte[] source, int from, int to) {
    int count = to - from;
    if (bytes.length - length < count) {
      grow(count);
    }
    System.arraycopy(source, from, bytes, length, count);
    length += count;
  }

  /** The array, with room for {@code count} more bytes after {@link #length()}. */
  byte[] reserve(int count) {
    if (bytes.length - length < count) {
      grow(count);
    }
    return bytes;
  }

  /** Takes over what was written into the reserved room up to, without, {@code end}. */
  void advanceTo(int end) {
    length = end;
  }

  private void grow(int count) {
    long needed = (long) length + count;
    if (needed > Integer.MAX_VALUE - 8) {
      throw new IllegalStateException("more than 2 GiB were written and not taken away");
    }
    bytes =
        Arrays.copyOf(
            bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * bytes.length)));
  }
}
