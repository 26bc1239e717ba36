package io.pipescope.net.tcp.urgent;

import java.util.Arrays;

/** Stream offsets in rising order. Most are added at the end, which is cheap. */
final class OffsetSet {
  private static final int INITIAL = 4;

  private long[] offsets = new long[0];
  private int size;

  /** Adds an offset unless it is there. */
  void add(long offset) {
    int at = countBelow(offset);
    if (at < size && offsets[at] == offset) {
      return;
    }
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.max(INITIAL, size * 2));
    }
    System.arraycopy(offsets, at, offsets, at + 1, size - at);
    offsets[at] = offset;
    size++;
  }

  boolean contains(long offset) {
    int at = countBelow(offset);
    return at < size && offsets[at] == offset;
  }

  int size() {
    return size;
  }

  /** The offset at an index from 0. */
  long get(int index) {
    return offsets[index];
  }

  /** How many offsets are smaller than this one. */
  int countBelow(long offset) {
    if (size == 0 || offsets[size - 1] < offset) {
      return size;
    }
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = low + high >>> 1;
      if (offsets[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first offset that is not below this one; {@link Long#MAX_VALUE} when there is none. */
  long firstFrom(long offset) {
    int at = countBelow(offset);
    return at < size ? offsets[at] : Long.MAX_VALUE;
  }

  /**
   * Stream offsets from counts of the bytes that are not in this set: for each count the smallest
   * offset that has so many of them in front of it.
   */
  OffsetSet offsetsOfRemaining(OffsetSet counts) {
    OffsetSet result = new OffsetSet();
    int taken = 0;
    for (int i = 0; i < counts.size(); i++) {
      while (taken < size && offsets[taken] < counts.get(i) + taken) {
        taken++;
      }
      result.add(counts.get(i) + taken);
    }
    return result;
  }

  boolean sameAs(OffsetSet other) {
    return Arrays.equals(offsets, 0, size, other.offsets, 0, other.size);
  }
}
