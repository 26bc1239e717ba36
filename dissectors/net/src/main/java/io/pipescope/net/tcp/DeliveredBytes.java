package io.pipescope.net.tcp;

import java.nio.ByteBuffer;

/**
 * The bytes that the conversations of one partition were given last, so that a later copy of them
 * can be compared.
 *
 * <p>One ring of bytes and one of entries serve all conversations: recording a segment copies its
 * bytes and costs no object, the memory is fixed, and what is oldest is forgotten first. The
 * entries of one direction are chained from the newest to the oldest. Entries are numbered from 0
 * and lie in slot {@code number % ENTRIES}; they count as long as neither their slot nor their
 * bytes were written over.
 */
final class DeliveredBytes {
  /** Stands for a direction of which nothing is recorded. */
  static final long NONE = -1;

  /** Of a longer segment, which no network carries in one piece, only the beginning is kept. */
  private static final int MOST_OF_ONE_SEGMENT = 16 << 10;

  /** So many bytes of the ring for one entry: what a segment of a dialogue carries. */
  private static final int BYTES_PER_ENTRY = 128;

  private final int capacity;
  private final int entries;
  private byte[] ring = new byte[0];
  private ByteBuffer view = ByteBuffer.wrap(ring);
  private long[] offset = new long[0];
  private long[] frame = new long[0];
  private long[] place = new long[0];
  private long[] previous = new long[0];
  private int[] length = new int[0];
  private long written;
  private long recorded;

  /** Takes the two copies of a range of bytes. */
  interface Comparison {
    /**
     * Two copies of a range.
     *
     * @param offset of the range in the stream
     * @param oldFrame frame that brought the first copy
     * @param oldBytes holds the first copy
     * @param oldPosition where it begins
     * @param position where the second copy begins, in the buffer that was given to {@code compare}
     * @param length of both in bytes
     */
    void copies(
        long offset, long oldFrame, ByteBuffer oldBytes, int oldPosition, int position, int length);
  }

  /**
   * @param capacity how many bytes are kept; allocated when the first are recorded
   */
  DeliveredBytes(long capacity) {
    this.capacity = (int) Math.min(1 << 30, Math.max(2 * MOST_OF_ONE_SEGMENT, capacity));
    entries = this.capacity / BYTES_PER_ENTRY;
  }

  /**
   * Records bytes.
   *
   * @param last number of the entry of this direction that was recorded last, or {@link #NONE}
   * @param start offset of the first byte in the stream
   * @param frameNumber of the frame that brought them
   * @return number of the new entry
   */
  long record(long last, long start, ByteBuffer buffer, int position, int count, long frameNumber) {
    if (ring.length == 0) {
      allocate();
    }
    int kept = Math.min(count, MOST_OF_ONE_SEGMENT);
    int at = (int) (written % capacity);
    if (at + kept > capacity) {
      written += capacity - at; // an entry lies in one piece
      at = 0;
    }
    buffer.get(position, ring, at, kept);
    int slot = (int) (recorded % entries);
    offset[slot] = start;
    frame[slot] = frameNumber;
    place[slot] = written;
    previous[slot] = last;
    length[slot] = kept;
    written += kept;
    return recorded++;
  }

  private void allocate() {
    ring = new byte[capacity];
    view = ByteBuffer.wrap(ring);
    offset = new long[entries];
    frame = new long[entries];
    place = new long[entries];
    previous = new long[entries];
    length = new int[entries];
  }

  /**
   * Hands over every range of a segment of which the first copy is still here, last one first.
   *
   * @param last number of the entry of this direction that was recorded last, or {@link #NONE}
   * @param start offset of the segment's first byte in the stream
   * @param position of that byte in the segment's buffer
   * @param count how many bytes to look at
   */
  void compare(long last, long start, int position, int count, Comparison target) {
    long end = start + count;
    for (long number = last; isKept(number); number = previous[(int) (number % entries)]) {
      int slot = (int) (number % entries);
      long from = Math.max(start, offset[slot]);
      long to = Math.min(end, offset[slot] + length[slot]);
      if (from < to) {
        target.copies(
            from,
            frame[slot],
            view,
            (int) (place[slot] % capacity) + (int) (from - offset[slot]),
            position + (int) (from - start),
            (int) (to - from));
      }
      if (offset[slot] <= start) {
        return;
      }
    }
  }

  private boolean isKept(long number) {
    return number >= 0
        && recorded - number <= entries
        && written - place[(int) (number % entries)] <= capacity;
  }
}
