package io.pipescope.net.tcp.urgent;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The first place in a stream where not all applications read the same.
 *
 * @param offset of the byte in the stream
 * @param reads whether each view has the byte in its stream
 */
record UrgentDifference(long offset, Map<ViewName, Boolean> reads) {

  static Optional<UrgentDifference> of(Map<ViewName, Receiver> receivers, KeptBytes kept) {
    long first = Long.MAX_VALUE;
    for (Receiver receiver : receivers.values()) {
      first = Math.min(first, firstRemoved(receiver.removed(), kept));
    }
    if (first == Long.MAX_VALUE) {
      return Optional.empty();
    }
    Map<ViewName, Boolean> reads = new EnumMap<>(ViewName.class);
    for (Map.Entry<ViewName, Receiver> entry : receivers.entrySet()) {
      reads.put(entry.getKey(), !entry.getValue().removed().contains(first));
    }
    return Optional.of(new UrgentDifference(first, reads));
  }

  private static long firstRemoved(OffsetSet removed, KeptBytes kept) {
    for (int i = 0; i < removed.size(); i++) {
      if (kept.has(removed.get(i))) {
        return removed.get(i);
      }
    }
    return Long.MAX_VALUE;
  }
}
