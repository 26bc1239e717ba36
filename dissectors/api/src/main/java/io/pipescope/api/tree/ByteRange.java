package io.pipescope.api.tree;

/**
 * Where a field lies in its {@link ByteSource}.
 *
 * @param start index of the first byte that holds some of it
 * @param length number of bytes that hold some of it; 0 for a field without bytes
 * @param firstBit for a field of bits, the place of its first bit in the first byte, in the order
 *     in which the definition counts bits; 0 else
 * @param bits number of bits of a field that is not made of whole bytes; 0 else
 */
public record ByteRange(int start, int length, int firstBit, int bits) {

  public ByteRange {
    if (start < 0 || length < 0 || firstBit < 0 || firstBit > 7 || bits < 0) {
      throw new IllegalArgumentException(
          "range " + start + "+" + length + ", bits " + firstBit + "+" + bits);
    }
  }

  /** Whole bytes. */
  public static ByteRange ofBytes(int start, int length) {
    return new ByteRange(start, length, 0, 0);
  }

  /** Index behind the last byte. */
  public int end() {
    return start + length;
  }

  /** The same bytes as they are counted in something that these bytes are a part of. */
  public ByteRange shifted(int by) {
    return new ByteRange(start + by, length, firstBit, bits);
  }
}
