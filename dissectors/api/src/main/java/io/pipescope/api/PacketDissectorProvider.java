package io.pipescope.api;

/** Provides the dissector of a protocol that is complete in one packet, such as a link layer. */
public non-sealed interface PacketDissectorProvider extends DissectorProvider {

  /** A new dissector, for use by one thread. */
  PacketDissector create();
}
