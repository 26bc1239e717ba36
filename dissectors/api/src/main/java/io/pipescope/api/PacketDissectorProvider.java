package io.pipescope.api;

/** Provides the dissector of a protocol that is complete in one packet, such as a link layer. */
public non-sealed interface PacketDissectorProvider extends DissectorProvider {

  /** A new dissector, for use by one thread. */
  PacketDissector create();

  /**
   * The same, for one that keeps something from packet to packet.
   *
   * @param limits that the user has set
   * @param tables of which the dissectors of packets draw the entries of their tables together
   */
  default PacketDissector create(Limits limits, TableAccount tables) {
    return create();
  }
}
