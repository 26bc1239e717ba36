package io.pipescope.api;

/**
 * An IPv4 or IPv6 address as two 64-bit halves, so that it can be a hash key without objects.
 *
 * @param high the upper 64 bits of an IPv6 address; 0 for IPv4
 * @param low the lower 64 bits of an IPv6 address; the 32 bits of an IPv4 address
 * @param isIpv4 which of the two it is
 */
public record IpAddress(long high, long low, boolean isIpv4) {

  /** The IPv4 address with these 32 bits. */
  public static IpAddress ipv4(int bits) {
    return new IpAddress(0, bits & 0xffff_ffffL, true);
  }

  /** The IPv6 address with these 128 bits. */
  public static IpAddress ipv6(long high, long low) {
    return new IpAddress(high, low, false);
  }

  /** The address in network byte order, 4 or 16 bytes. */
  public byte[] toBytes() {
    byte[] bytes = new byte[isIpv4 ? 4 : 16];
    long value = low;
    for (int i = bytes.length - 1; i >= 0; i--) {
      bytes[i] = (byte) value;
      value = i == 8 ? high : value >>> 8;
    }
    return bytes;
  }

  /** Dotted decimal, or the canonical text of RFC 5952. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(39);
    if (isIpv4) {
      appendIpv4(text, (int) low);
    } else if (high == 0 && low >>> 32 == 0xffff) {
      appendIpv4(text.append("::ffff:"), (int) low); // RFC 5952 section 5
    } else {
      appendIpv6(text);
    }
    return text.toString();
  }

  // what a record gets by itself is linked at run time: slow to start, and slow without
  // optimisation

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress address
        && low == address.low
        && high == address.high
        && isIpv4 == address.isIpv4;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * high + low);
  }

  private static void appendIpv4(StringBuilder text, int bits) {
    text.append(bits >>> 24).append('.').append(bits >>> 16 & 0xff).append('.');
    text.append(bits >>> 8 & 0xff).append('.').append(bits & 0xff);
  }

  /** RFC 5952 section 4: no leading zeros, the longest (first) run of two zeros or more as "::". */
  private void appendIpv6(StringBuilder text) {
    int bestStart = -1;
    int bestLength = 1;
    for (int i = 0; i < 8; i++) {
      int run = 0;
      while (i + run < 8 && group(i + run) == 0) {
        run++;
      }
      if (run > bestLength) {
        bestStart = i;
        bestLength = run;
      }
      i += run;
    }
    for (int i = 0; i < 8; i++) {
      if (i == bestStart) {
        text.append("::");
        i += bestLength - 1;
        continue;
      }
      if (i > 0 && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(group(i)));
    }
  }

  private int group(int index) {
    long half = index < 4 ? high : low;
    return (int) (half >>> 16 * (3 - (index & 3))) & 0xffff;
  }
}
