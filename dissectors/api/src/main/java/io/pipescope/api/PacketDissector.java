package io.pipescope.api;

/**
 * Reads one header of a packet and says what follows it.
 *
 * <p>Used by one thread; keeps nothing of a packet after the call. May throw {@link
 * TruncatedException} or {@link MalformedException}: the packet then ends at this layer, and an
 * anomaly tells why.
 */
@FunctionalInterface
public interface PacketDissector {

  /**
   * Reads the header at {@link Packet#position()} and calls one of the {@code next} methods of the
   * packet; when it calls none, the packet ends here.
   */
  void dissect(Packet packet);
}
