package io.pipescope.engine.detection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A table that forgets what was used longest ago when it is full. */
final class RecentTable<K, V> {
  private final LinkedHashMap<K, V> entries;

  RecentTable(int most) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** What is known of a key, made when there is nothing yet. */
  V get(K key, Supplier<V> fresh) {
    return entries.computeIfAbsent(key, unused -> fresh.get());
  }

  /** What is known of a key, or null. */
  V find(K key) {
    return entries.get(key);
  }

  void put(K key, V value) {
    entries.put(key, value);
  }
}
