package io.pipescope.net.tcp.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What is known about the keys that were asked for most recently; the oldest are forgotten. */
final class RecentMap<K, V> {
  private final Map<K, V> entries;
  private final Supplier<V> fresh;

  /**
   * @param capacity how many keys are remembered
   * @param fresh makes the value of a new key
   */
  RecentMap(int capacity, Supplier<V> fresh) {
    this.fresh = fresh;
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
          }
        };
  }

  /** The value of a key, new if it is not known. */
  V get(K key) {
    V value = entries.get(key);
    if (value == null) {
      value = fresh.get();
      entries.put(key, value);
    }
    return value;
  }

  /** Whether a key is known. */
  boolean contains(K key) {
    return entries.containsKey(key);
  }
}
