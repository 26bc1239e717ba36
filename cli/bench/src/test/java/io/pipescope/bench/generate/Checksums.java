package io.pipescope.bench.generate;

import java.nio.ByteBuffer;

/** Checks the checksums of a frame the slow way (RFC 1071). */
final class Checksums {
  private static final int TAGGED = 0x8100;
  private static final int IPV6 = 0x86dd;

  private Checksums() {}

  /** Whether the checksums of IPv4 and TCP are right. */
  static boolean areRight(ByteBuffer frame) {
    int ip = 14;
    int type = frame.getShort(12) & 0xffff;
    if (type == TAGGED) {
      ip = 18;
      type = frame.getShort(16) & 0xffff;
    }
    boolean ipv6 = type == IPV6;
    int tcp = ip + (ipv6 ? 40 : 20);
    int addresses = ipv6 ? 32 : 8;
    int length = frame.limit() - tcp;
    long pseudoHeader = sum(frame, tcp - addresses, tcp) + 6 + length;
    return (ipv6 || fold(sum(frame, ip, tcp)) == 0xffff)
        && fold(pseudoHeader + sum(frame, tcp, frame.limit())) == 0xffff;
  }

  private static long sum(ByteBuffer frame, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += (long) (frame.get(i) & 0xff) << ((i - from & 1) == 0 ? 8 : 0);
    }
    return sum;
  }

  private static long fold(long sum) {
    long folded = sum;
    while (folded > 0xffff) {
      folded = (folded & 0xffff) + (folded >>> 16);
    }
    return folded;
  }
}
