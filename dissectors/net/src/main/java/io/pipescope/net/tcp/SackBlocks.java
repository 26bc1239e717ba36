package io.pipescope.net.tcp;

/**
 * What one end has said it holds beyond its cumulative acknowledgment (RFC 2018): runs of sequence
 * numbers. At most {@value #MOST} are remembered; when there are more, the newest take the place of
 * the oldest, which only makes a repetition look less needless than it was.
 */
final class SackBlocks {
  private static final int MOST = 16;

  private final int[] left = new int[MOST];
  private final int[] right = new int[MOST];
  private int count;
  private int oldest;

  /** Adds a block that the option of one segment names. */
  void add(int newLeft, int newRight) {
    int l = newLeft;
    int r = newRight;
    for (int i = 0; i < count; ) {
      if (left[i] - r <= 0 && l - right[i] <= 0) {
        l = left[i] - l < 0 ? left[i] : l;
        r = right[i] - r > 0 ? right[i] : r;
        remove(i);
      } else {
        i++;
      }
    }
    if (count < MOST) {
      put(count++, l, r);
    } else {
      put(oldest, l, r);
      oldest = (oldest + 1) % MOST;
    }
  }

  private void put(int index, int l, int r) {
    left[index] = l;
    right[index] = r;
  }

  private void remove(int index) {
    count--;
    left[index] = left[count];
    right[index] = right[count];
  }

  /** Forgets what lies below a cumulative acknowledgment. */
  void acknowledged(int acknowledgment) {
    for (int i = 0; i < count; ) {
      if (right[i] - acknowledgment <= 0) {
        remove(i);
      } else {
        i++;
      }
    }
  }

  /** Whether all of a range is held. */
  boolean covers(int start, int end) {
    for (int i = 0; i < count; i++) {
      if (start - left[i] >= 0 && end - right[i] <= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether something behind this sequence number is held, so that it lies in a hole. */
  boolean reachBeyond(int sequence) {
    for (int i = 0; i < count; i++) {
      if (right[i] - sequence > 0) {
        return true;
      }
    }
    return false;
  }
}
