package io.pipescope.api;

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

  /** Any TCP conversation whose first bytes pass {@link StreamDissectorProvider#probe}. */
  record Heuristic() implements Binding {}
}
