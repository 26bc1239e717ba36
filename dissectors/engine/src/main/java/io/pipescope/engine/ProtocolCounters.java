package io.pipescope.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts the frames that brought data for each protocol above TCP. For one thread. */
final class ProtocolCounters {
  private static final class Total {
    long frames;
  }

  private final Map<String, Total> totals = new TreeMap<>();

  /**
   * The counters of one conversation and its named pipes. A frame counts once in each conversation:
   * what was held back in several conversations can come to an end with the same frame, and which
   * of them share a thread must not matter.
   */
  final class OfConversation {
    private static final class Known {
      final Total total;
      long lastFrame;

      Known(Total total) {
        this.total = total;
      }
    }

    /** Most conversations of a flood never have one. */
    private Map<String, Known> known = Map.of();

    /** A frame brought data of a protocol. */
    void count(String protocol, long frame) {
      Known counter = known.get(protocol);
      if (counter == null) {
        counter = new Known(totals.computeIfAbsent(protocol, any -> new Total()));
        known = known.isEmpty() ? new HashMap<>(2) : known;
        known.put(protocol, counter);
      }
      if (counter.lastFrame != frame) {
        counter.lastFrame = frame;
        counter.total.frames++;
      }
    }
  }

  /** Counters of a further conversation. */
  OfConversation newConversation() {
    return new OfConversation();
  }

  /** Adds the counts to those that are there. */
  void countInto(Map<String, Long> frames) {
    totals.forEach((protocol, total) -> frames.merge(protocol, total.frames, Long::sum));
  }
}
