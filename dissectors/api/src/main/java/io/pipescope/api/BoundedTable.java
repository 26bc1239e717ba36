package io.pipescope.api;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A table of one conversation that gives up its oldest entry when it is full, or when the tables of
 * all conversations together are. So that requests still meet their answers then, it may always
 * hold one entry that is not large; a large one is not kept. For one thread.
 *
 * @param <K> keys
 * @param <V> values
 */
public final class BoundedTable<K, V> {
  /** Bytes for which a value that is large counts as one more entry. */
  private static final int BYTES = 256;

  /** How much a single entry may count for that is kept although nothing was granted. */
  private static final int SMALL = 16;

  private final Map<K, Entry<V>> entries = new LinkedHashMap<>(4);
  private final TableAccount account;
  private final String layer;
  private final int capacity;
  private final Owner<V> owner;

  /** Who keeps something in a table. Neither method may change the table. */
  public interface Owner<V> {

    /** The table itself is full, and this value, its oldest, has to go. */
    default void full(V oldest) {}

    /** This value is not in the table any more, or never was, because it had to go. */
    default void givenUp(V value) {}

    /** For how many entries a value counts when it is put in, at least 1. */
    default int weight(V value) {
      return 1;
    }
  }

  /**
   * Makes an empty table.
   *
   * @param account that the entries are drawn from
   * @param layer named in the anomaly when that is used up
   * @param capacity most entries at once
   * @param owner is told of each entry that had to go
   */
  public BoundedTable(TableAccount account, String layer, int capacity, Owner<V> owner) {
    this.account = account;
    this.layer = layer;
    this.capacity = capacity;
    this.owner = owner;
  }

  /** For how many entries something counts that keeps so many bytes from the wire. */
  public static int weightOf(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, 1 + bytes / BYTES);
  }

  /** The value of a key, or null. */
  public V get(K key) {
    Entry<V> entry = entries.get(key);
    return entry == null ? null : entry.value;
  }

  /** The value that was put in first, or null. */
  public V oldest() {
    return entries.isEmpty() ? null : entries.values().iterator().next().value;
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Takes a value out: the value, or null. */
  public V remove(K key) {
    Entry<V> entry = entries.remove(key);
    if (entry == null) {
      return null;
    }
    account.give(entry.weight);
    return entry.value;
  }

  /** Puts a value in as the newest, in the place of one with the same key. */
  public void put(K key, V value) {
    remove(key);
    if (entries.size() >= capacity) {
      V oldest = removeOldest();
      owner.full(oldest);
      owner.givenUp(oldest);
    }
    int weight = owner.weight(value);
    if (account.take(weight) || makeRoom(weight)) {
      entries.put(key, new Entry<>(value, weight));
    } else if (weight <= SMALL) {
      entries.put(key, new Entry<>(value, 0));
    } else {
      owner.givenUp(value);
    }
  }

  /** Gives up entries until this weight is granted; false when all are gone and it was not. */
  private boolean makeRoom(int weight) {
    account.refused(layer);
    while (!entries.isEmpty()) {
      owner.givenUp(removeOldest());
      if (account.take(weight)) {
        return true;
      }
    }
    return false;
  }

  private V removeOldest() {
    Iterator<Entry<V>> oldest = entries.values().iterator();
    Entry<V> entry = oldest.next();
    oldest.remove();
    account.give(entry.weight);
    return entry.value;
  }

  /** The values as they are now, oldest first. */
  public List<V> values() {
    List<V> values = new ArrayList<>(entries.size());
    entries.values().forEach(entry -> values.add(entry.value));
    return values;
  }

  /** Takes all values out, oldest first. */
  public void drain(Consumer<V> to) {
    List<V> values = values();
    clear();
    values.forEach(to);
  }

  /** Forgets all values. */
  public void clear() {
    entries.values().forEach(entry -> account.give(entry.weight));
    entries.clear();
  }

  private record Entry<V>(V value, int weight) {}
}
