package io.pipescope.net.ip;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The checksum of the Internet protocols: the complement of the one's complement sum of all 16-bit
 * words (RFC 1071).
 *
 * <p>The sum of bytes that include their own correct checksum is {@code 0xffff}.
 */
public final class InternetChecksum {
  private static final VarHandle LONGS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long LOW_HALF = 0xffff_ffffL;

  private InternetChecksum() {}

  /**
   * Adds bytes to a sum. Sums of several ranges can be added up when all but the last have an even
   * length.
   *
   * <p>Eight bytes at a time: a one's complement sum does not depend on the byte order, except that
   * the result has it too (RFC 1071 section 2 (B)), and the carries can wait in the upper bits.
   *
   * @param buffer holds the bytes; its byte order does not matter
   * @param start index of the first byte
   * @param end index behind the last byte
   * @return a sum that is not folded; below 2^48 for any buffer
   */
  public static long sum(ByteBuffer buffer, int start, int end) {
    long even = 0;
    long odd = 0;
    int i = start;
    for (; i + 32 <= end; i += 32) {
      long a = (long) LONGS.get(buffer, i);
      long b = (long) LONGS.get(buffer, i + 8);
      long c = (long) LONGS.get(buffer, i + 16);
      long d = (long) LONGS.get(buffer, i + 24);
      even += (a & LOW_HALF) + (b & LOW_HALF) + (c & LOW_HALF) + (d & LOW_HALF);
      odd += (a >>> 32) + (b >>> 32) + (c >>> 32) + (d >>> 32);
    }
    for (; i + 8 <= end; i += 8) {
      long a = (long) LONGS.get(buffer, i);
      even += a & LOW_HALF;
      odd += a >>> 32;
    }
    long sum = fold(even + odd);
    if (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) {
      sum = Short.toUnsignedInt(Short.reverseBytes((short) sum));
    }
    for (; i < end; i++) {
      int octet = buffer.get(i) & 0xff;
      sum += (i - start & 1) == 0 ? octet << 8 : octet;
    }
    return sum;
  }

  /** The sum in 16 bits: carries are added in. */
  public static int fold(long sum) {
    long folded = sum;
    while (folded >>> 16 != 0) {
      folded = (folded & 0xffff) + (folded >>> 16);
    }
    return (int) folded;
  }

  /** Whether the bytes, which include their checksum, add up. */
  public static boolean isCorrect(ByteBuffer buffer, int start, int end) {
    return fold(sum(buffer, start, end)) == 0xffff;
  }
}
