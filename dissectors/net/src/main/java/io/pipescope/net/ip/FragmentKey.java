package io.pipescope.net.ip;

import io.pipescope.api.IpAddress;
import io.pipescope.api.Packet;

/**
 * What fragments of one datagram have in common.
 *
 * @param vlan of all tags, as {@link Packet#vlanKey}
 * @param network of all tunnels, as {@link Packet#networkKey}
 * @param ipHeaders how deep in tunnels: a packet in a tunnel may look like the one that carries it
 * @param ipVersion 4 or 6
 * @param sourceHigh upper half of the source address
 * @param sourceLow lower half
 * @param destinationHigh upper half of the destination address
 * @param destinationLow lower half
 * @param protocol part of the key in IPv4 (RFC 791 section 3.2), 0 in IPv6 (RFC 8200 section 4.5)
 * @param identification 16 bits in IPv4, 32 in IPv6
 */
record FragmentKey(
    long vlan,
    long network,
    int ipHeaders,
    int ipVersion,
    long sourceHigh,
    long sourceLow,
    long destinationHigh,
    long destinationLow,
    int protocol,
    int identification) {

  static FragmentKey of(Packet packet) {
    return new FragmentKey(
        packet.vlanKey(),
        packet.networkKey(),
        packet.ipHeaders(),
        packet.ipVersion(),
        packet.sourceHigh(),
        packet.sourceLow(),
        packet.destinationHigh(),
        packet.destinationLow(),
        packet.ipVersion() == 4 ? packet.ipProtocol() : 0,
        packet.fragmentId());
  }

  IpAddress source() {
    return new IpAddress(sourceHigh, sourceLow, ipVersion == 4);
  }

  IpAddress destination() {
    return new IpAddress(destinationHigh, destinationLow, ipVersion == 4);
  }
}
