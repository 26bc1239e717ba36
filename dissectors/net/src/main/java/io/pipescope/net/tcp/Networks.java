package io.pipescope.net.tcp;

import java.util.List;

/**
 * The virtual networks that a conversation goes through. Tenants choose their addresses without
 * asking each other, so that the same endpoints in two networks are two conversations.
 *
 * <p>The two directions of one conversation may go through different networks, as with asymmetric
 * routing or with keys that each end of a tunnel chooses. So each direction has its own; what was
 * only seen from one end takes its answer from whichever network that comes.
 *
 * @param fromLow key of the networks that segments of the endpoint that sorts first go through, as
 *     {@link io.pipescope.api.Packet#networkKey}
 * @param fromHigh the same for the other endpoint
 * @param identifiers of the networks of the first segment, the outermost first
 */
record Networks(long fromLow, long fromHigh, List<Long> identifiers) {
  /** Outside of any virtual network. */
  static final Networks NONE = new Networks(0, 0, List.of());

  /** The key of a direction. */
  long key(boolean low) {
    return low ? fromLow : fromHigh;
  }

  /** The same with another key for one direction. */
  Networks with(boolean low, long key) {
    return low ? new Networks(key, fromHigh, identifiers) : new Networks(fromLow, key, identifiers);
  }
}
