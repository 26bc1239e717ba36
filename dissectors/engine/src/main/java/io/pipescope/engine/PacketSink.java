package io.pipescope.engine;

import io.pipescope.api.tree.PacketTree;
import java.io.IOException;

/** Takes the trees of packets, in the order of the packets. */
@FunctionalInterface
public interface PacketSink {

  /**
   * One packet.
   *
   * @throws IOException when it cannot be passed on
   */
  void packet(PacketTree tree) throws IOException;
}
