package io.pipescope.net.ip;

import java.nio.ByteBuffer;

/**
 * The checksum of the Internet protocols: the complement of the one's complement sum of all 16-bit
 * words (RFC 1071).
 *
 * <p>The sum of bytes that include their own correct checksum is {@code 0xffff}.
 */
public final class InternetChecksum {
  private InternetChecksum() {}

  /**
   * Adds bytes to a sum. Sums of several ranges can be added up when all but the last have an even
   * length.
   *
   * @param buffer holds the bytes; its byte order does not matter
   * @param start index of the first byte
   * @param end index behind the last byte
   * @return a sum that is not folded; below 2^48 for any buffer
   */
  public static long sum(ByteBuffer buffer, int start, int end) {
    long sum = 0;
    int i = start;
    for (; i + 4 <= end; i += 4) {
      int word = bigEndian(buffer, buffer.getInt(i));
      sum += (word >>> 16) + (word & 0xffff);
    }
    for (; i < end; i++) {
      int octet = buffer.get(i) & 0xff;
      sum += (i - start & 1) == 0 ? octet << 8 : octet;
    }
    return sum;
  }

  private static int bigEndian(ByteBuffer buffer, int word) {
    return buffer.order() == java.nio.ByteOrder.BIG_ENDIAN ? word : Integer.reverseBytes(word);
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
