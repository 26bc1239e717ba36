package io.pipescope.net.tcp.urgent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Applications read different bytes.
 *
 * @param offset of the first byte in the stream that not all of them have
 * @param amongStacks whether sockets with defaults differ, from stack to stack or by the time at
 *     which the application reads
 */
record UrgentDifference(long offset, boolean amongStacks) {
  private static final List<ViewName> DEFAULTS =
      List.of(ViewName.LINUX_PROMPT, ViewName.BSD, ViewName.WINDOWS);

  static Optional<UrgentDifference> of(Map<ViewName, Receiver> receivers, KeptBytes kept) {
    long first = Long.MAX_VALUE;
    for (Receiver receiver : receivers.values()) {
      first = Math.min(first, firstRemoved(receiver.removed(), kept));
    }
    if (first == Long.MAX_VALUE) {
      return Optional.empty();
    }
    OffsetSet linux = receivers.get(ViewName.LINUX).removed();
    boolean amongStacks =
        DEFAULTS.stream().anyMatch(name -> !receivers.get(name).removed().sameAs(linux));
    return Optional.of(new UrgentDifference(first, amongStacks));
  }

  private static long firstRemoved(OffsetSet removed, KeptBytes kept) {
    for (int i = 0; i < removed.size(); i++) {
      if (kept.has(removed.get(i))) {
        return removed.get(i);
      }
    }
    return Long.MAX_VALUE;
  }

  OptionalLong place() {
    return OptionalLong.of(offset);
  }
}
