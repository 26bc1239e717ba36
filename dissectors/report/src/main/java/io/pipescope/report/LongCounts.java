package io.pipescope.report;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How often names occurred. Not for several threads at once. */
final class LongCounts {

  private final Map<String, long[]> counts = new HashMap<>();

  void add(String name, long times) {
    long[] count = counts.get(name);
    if (count == null) {
      count = new long[1];
      counts.put(name, count);
    }
    count[0] += times;
  }

  void addAll(LongCounts other) {
    other.counts.forEach((name, count) -> add(name, count[0]));
  }

  Map<String, Long> sorted() {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach((name, count) -> sorted.put(name, count[0]));
    return sorted;
  }
}
