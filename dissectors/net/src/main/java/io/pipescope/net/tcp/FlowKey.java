package io.pipescope.net.tcp;

import io.pipescope.api.Endpoint;
import io.pipescope.api.IpAddress;
import io.pipescope.api.Packet;

/**
 * The two endpoints of a segment in an order that does not depend on its direction, so that both
 * directions meet in one table entry. One object serves all segments of a thread; a table entry
 * keeps a copy.
 *
 * <p>VLAN tags are no part of it: the two directions of a conversation often carry different ones,
 * and one conversation is often seen both tagged and untagged. Virtual networks are compared
 * besides; see {@link Networks}.
 */
final class FlowKey {
  private boolean ipv4;
  private long lowHigh;
  private long lowLow;
  private long highHigh;
  private long highLow;
  private int lowPort;
  private int highPort;
  private boolean fromLow;
  private int hash;

  /** Reads the key of a segment. */
  void set(Packet packet, int sourcePort, int destinationPort) {
    ipv4 = packet.ipVersion() == 4;
    order(
        packet.sourceHigh(),
        packet.sourceLow(),
        sourcePort,
        packet.destinationHigh(),
        packet.destinationLow(),
        destinationPort);
  }

  /** The key of a segment over IPv4; addresses are unsigned. */
  void setIpv4(long source, int sourcePort, long destination, int destinationPort) {
    ipv4 = true;
    order(0, source, sourcePort, 0, destination, destinationPort);
  }

  private void order(
      long sourceHigh,
      long sourceLow,
      int sourcePort,
      long destinationHigh,
      long destinationLow,
      int destinationPort) {
    fromLow =
        isLower(
            sourceHigh, sourceLow, sourcePort, destinationHigh, destinationLow, destinationPort);
    if (fromLow) {
      lowHigh = sourceHigh;
      lowLow = sourceLow;
      lowPort = sourcePort;
      highHigh = destinationHigh;
      highLow = destinationLow;
      highPort = destinationPort;
    } else {
      lowHigh = destinationHigh;
      lowLow = destinationLow;
      lowPort = destinationPort;
      highHigh = sourceHigh;
      highLow = sourceLow;
      highPort = sourcePort;
    }
    hash = mix();
  }

  private static boolean isLower(
      long aHigh, long aLow, int aPort, long bHigh, long bLow, int bPort) {
    int order = Long.compareUnsigned(aHigh, bHigh);
    if (order == 0) {
      order = Long.compareUnsigned(aLow, bLow);
    }
    return order < 0 || (order == 0 && aPort <= bPort);
  }

  private int mix() {
    long h = lowHigh * 0x9e3779b97f4a7c15L ^ highHigh * 0xc2b2ae3d27d4eb4fL;
    h += lowLow * 0x165667b19e3779f9L ^ Long.rotateLeft(highLow, 31) * 0x27d4eb2f165667c5L;
    h ^= ((long) lowPort << 16 | highPort) * 0x9fb21c651e98df25L;
    h ^= h >>> 32;
    h *= 0xd6e8feb86659fd93L;
    return (int) (h ^ h >>> 29);
  }

  /** The same endpoints in an object of their own. */
  FlowKey copy() {
    FlowKey copy = new FlowKey();
    copy.ipv4 = ipv4;
    copy.lowHigh = lowHigh;
    copy.lowLow = lowLow;
    copy.highHigh = highHigh;
    copy.highLow = highLow;
    copy.lowPort = lowPort;
    copy.highPort = highPort;
    copy.fromLow = fromLow;
    copy.hash = hash;
    return copy;
  }

  /** Whether both are the same two endpoints. */
  boolean matches(FlowKey other) {
    return hash == other.hash
        && lowPort == other.lowPort
        && highPort == other.highPort
        && lowLow == other.lowLow
        && highLow == other.highLow
        && lowHigh == other.lowHigh
        && highHigh == other.highHigh
        && ipv4 == other.ipv4;
  }

  /** Spread over all 32 bits; the same for both directions. */
  int hash() {
    return hash;
  }

  /** The partition that the conversation belongs to, see {@link TcpShard#PARTITIONS}. */
  int partition() {
    return hash & TcpShard.PARTITIONS - 1;
  }

  /** Whether the segment that was read last came from the endpoint that sorts first. */
  boolean isFromLow() {
    return fromLow;
  }

  /** The endpoint that sorts first. */
  Endpoint low() {
    return new Endpoint(new IpAddress(lowHigh, lowLow, ipv4), lowPort);
  }

  /** The endpoint that sorts last. */
  Endpoint high() {
    return new Endpoint(new IpAddress(highHigh, highLow, ipv4), highPort);
  }

  int lowPort() {
    return lowPort;
  }

  int highPort() {
    return highPort;
  }
}
