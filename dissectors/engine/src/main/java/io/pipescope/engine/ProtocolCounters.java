package io.pipescope.engine;

import java.util.Map;
import java.util.TreeMap;

/** Counts the frames that brought data for each protocol above TCP. For one thread. */
final class ProtocolCounters {
  private static final class Counter {
    long frames;
    long lastFrame;
  }

  private final Map<String, Counter> counters = new TreeMap<>();

  /** A frame brought data of a protocol. */
  void count(String protocol, long frame) {
    Counter counter = counters.computeIfAbsent(protocol, any -> new Counter());
    if (counter.lastFrame != frame) {
      counter.lastFrame = frame;
      counter.frames++;
    }
  }

  /** Adds the counts to those that are there. */
  void countInto(Map<String, Long> frames) {
    counters.forEach((protocol, counter) -> frames.merge(protocol, counter.frames, Long::sum));
  }
}
