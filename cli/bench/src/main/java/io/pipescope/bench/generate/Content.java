package io.pipescope.bench.generate;

import java.util.SplittableRandom;

/**
 * Bytes that look random, for bulk data, with their Internet checksum known in advance for every
 * range (RFC 1071): the sum up to each index is kept, and a sum of a range is a difference.
 */
final class Content {
  /** How many bytes there are. */
  static final int LENGTH = 2 << 20;

  private static final int SEED = 7;
  private static final int MODULUS = 0xffff;

  private final byte[] bytes = new byte[LENGTH];
  private final int[] sums = new int[LENGTH + 1];

  Content() {
    SplittableRandom random = new SplittableRandom(SEED);
    random.nextBytes(bytes);
    for (int i = 0; i < LENGTH; i++) {
      int weighted = (bytes[i] & 0xff) << ((i & 1) == 0 ? 8 : 0);
      sums[i + 1] = (sums[i] + weighted) % MODULUS;
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /**
   * The sum of 16-bit words of a range, below 65,535.
   *
   * @param odd whether the range begins at an odd place in what is summed
   */
  int sum(int from, int to, boolean odd) {
    int sum = Math.floorMod(sums[to] - sums[from], MODULUS);
    boolean swap = ((from & 1) != 0) != odd;
    return swap ? (sum & 0xff) << 8 | sum >>> 8 : sum;
  }
}
