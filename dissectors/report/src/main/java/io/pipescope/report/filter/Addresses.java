package io.pipescope.report.filter;

import io.pipescope.report.filter.Literal.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses and networks as people write them. */
final class Addresses {
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

  private Addresses() {}

  /** Whether a word is meant as an address or network, right or wrong. */
  static boolean looksLikeAddress(String word) {
    String address = word.split("/", -1)[0];
    return IPV4.matcher(address).matches() || IPV6.matcher(address).matches();
  }

  /** An address, or a network such as {@code 10.0.0.0/8}; empty when it is none. */
  static Optional<Network> network(String word) {
    String[] parts = word.split("/", -1);
    Optional<byte[]> address = parse(parts[0]);
    if (address.isEmpty() || parts.length > 2) {
      return Optional.empty();
    }
    int bits = address.get().length * 8;
    if (parts.length == 1) {
      return Optional.of(new Network(address.get(), bits));
    }
    if (!parts[1].matches("[0-9]{1,3}") || Integer.parseInt(parts[1]) > bits) {
      return Optional.empty();
    }
    return Optional.of(new Network(address.get(), Integer.parseInt(parts[1])));
  }

  /**
   * The 4 or 16 bytes of an address. Names are never looked up: only what can be nothing but an
   * address is read.
   */
  static Optional<byte[]> parse(String text) {
    if (!looksLikeAddress(text) || text.indexOf('/') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text).getAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Compares the first bits. */
  static int compare(byte[] a, byte[] b, int bits) {
    int whole = bits / 8;
    int order = Arrays.compareUnsigned(a, 0, whole, b, 0, whole);
    int rest = bits % 8;
    if (order != 0 || rest == 0) {
      return order;
    }
    int mask = 0xff00 >> rest & 0xff;
    return Integer.compare(a[whole] & mask, b[whole] & mask);
  }
}
