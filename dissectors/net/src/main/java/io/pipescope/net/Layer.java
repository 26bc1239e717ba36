package io.pipescope.net;

import io.pipescope.api.Packet;
import io.pipescope.api.PacketDissector;

/** A protocol on the way up, with the number of frames it was seen in. */
final class Layer {
  private final String protocol;
  private final PacketDissector dissector;
  private long frames;
  private long lastWalk;

  /**
   * @param dissector of the protocol; one that does nothing where none is known
   */
  Layer(String protocol, PacketDissector dissector) {
    this.protocol = protocol;
    this.dissector = dissector;
  }

  String protocol() {
    return protocol;
  }

  long frames() {
    return frames;
  }

  /** Counts the frame, once however often the protocol occurs in it; walks count from 1. */
  void count(long walk) {
    if (lastWalk != walk) {
      lastWalk = walk;
      frames++;
    }
  }

  void dissect(Packet packet) {
    dissector.dissect(packet);
  }

  void end(Packet packet) {
    dissector.end(packet);
  }
}
