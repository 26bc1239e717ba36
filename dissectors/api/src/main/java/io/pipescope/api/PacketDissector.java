package io.pipescope.api;

/**
 * Reads one header of a packet and says what follows it, or what the packet says.
 *
 * <p>Used by one thread; keeps no bytes of a packet after the call. May throw {@link
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

  /**
   * The capture is over: reports what was waiting for more packets.
   *
   * @param packet takes the events
   */
  default void end(Packet packet) {}
}
