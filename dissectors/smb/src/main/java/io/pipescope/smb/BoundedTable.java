package io.pipescope.smb;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A table that gives up its oldest entry when it is full.
 *
 * @param <K> keys
 * @param <V> values
 */
final class BoundedTable<K, V> {
  private final Map<K, V> entries = new LinkedHashMap<>();
  private final int capacity;
  private final Consumer<V> givenUp;

  /**
   * Makes an empty table.
   *
   * @param capacity most entries at once
   * @param givenUp is told of each entry that had to go
   */
  BoundedTable(int capacity, Consumer<V> givenUp) {
    this.capacity = capacity;
    this.givenUp = givenUp;
  }

  /** The value of a key, or null. */
  V get(K key) {
    return entries.get(key);
  }

  /** Takes a value out: the value, or null. */
  V remove(K key) {
    return entries.remove(key);
  }

  /** Puts a value in as the newest. */
  void put(K key, V value) {
    if (entries.size() >= capacity) {
      makeRoom(key);
    }
    if (entries.put(key, value) != null) {
      entries.remove(key); // to become the newest
      entries.put(key, value);
    }
  }

  private void makeRoom(K key) {
    entries.remove(key);
    if (entries.size() >= capacity) {
      Iterator<V> oldest = entries.values().iterator();
      V value = oldest.next();
      oldest.remove();
      givenUp.accept(value);
    }
  }

  /** Takes all values out, oldest first. */
  void drain(Consumer<V> to) {
    entries.values().forEach(to);
    entries.clear();
  }
}
