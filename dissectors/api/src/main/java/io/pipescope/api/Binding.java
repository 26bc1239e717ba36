package io.pipescope.api;

import java.util.Locale;

/**
 * Where in the traffic a dissector wants to be called. A number in a name space of the layer below,
 * or, for streams, the look of the first bytes.
 */
public sealed interface Binding {

  /** A value of the capture file's link-layer header type registry, 0 to 65,535. */
  record LinkType(int value) implements Binding {}

  /** An EtherType, 0x0600 to 0xffff (IEEE 802.3 clause 3.2.6). */
  record EtherType(int value) implements Binding {}

  /** A PPP protocol number, 0 to 65,535 (RFC 1661 section 2). */
  record PppProtocol(int value) implements Binding {}

  /** An IP protocol number or IPv6 next header value, 0 to 255. */
  record IpProtocol(int value) implements Binding {}

  /** A UDP port of either end, 0 to 65,535. */
  record UdpPort(int value) implements Binding {}

  /** A TCP port of the server, 0 to 65,535. */
  record TcpPort(int value) implements Binding {}

  /**
   * A named pipe by the name it was opened with, without leading backslash and {@code PIPE\\}.
   *
   * @param pattern the name, {@code *} standing for any characters; case does not count
   */
  record NamedPipe(String pattern) implements Binding {

    /** Whether a pipe of this name is meant. */
    public boolean matches(String name) {
      int star = pattern.indexOf('*');
      return star < 0
          ? pattern.equalsIgnoreCase(name)
          : matches(pattern.split("\\*", -1), name.toLowerCase(Locale.ROOT));
    }

    /** Finds the literal parts one behind the other, the first and the last at the ends. */
    private static boolean matches(String[] parts, String name) {
      int last = parts.length - 1;
      String head = parts[0].toLowerCase(Locale.ROOT);
      String tail = parts[last].toLowerCase(Locale.ROOT);
      if (name.length() < head.length() + tail.length()
          || !name.startsWith(head)
          || !name.endsWith(tail)) {
        return false;
      }
      int position = head.length();
      int end = name.length() - tail.length();
      for (int i = 1; i < last; i++) {
        String part = parts[i].toLowerCase(Locale.ROOT);
        int found = name.indexOf(part, position);
        if (found < 0 || found + part.length() > end) {
          return false;
        }
        position = found + part.length();
      }
      return true;
    }
  }

  /**
   * Any TCP conversation or named pipe whose first bytes pass {@link
   * StreamDissectorProvider#probe}.
   */
  record Heuristic() implements Binding {}
}
