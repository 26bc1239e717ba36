package io.pipescope.net.tcp.urgent;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a stream from some offset on, with gaps, and how many there were beyond those that
 * were kept.
 */
final class KeptBytes {
  private static final int INITIAL_BYTES = 256;

  private final long countBefore;

  private byte[] bytes = new byte[0];
  private int size;
  private long count;
  private long end;

  /** Where each run of bytes without a gap begins: stream offset, and bytes in front of it. */
  private long[] runOffsets = new long[1];

  private long[] runCounts = new long[1];
  private int runs;

  /**
   * @param offset of the first byte that may be kept
   * @param countBefore how many bytes of the stream came before it
   */
  KeptBytes(long offset, long countBefore) {
    this.countBefore = countBefore;
    end = offset;
  }

  /**
   * Adds bytes at the end or behind a gap.
   *
   * @param wanted how many of them to keep
   */
  void add(long offset, ByteBuffer buffer, int position, int length, int wanted) {
    if (runs == 0 || offset != end) {
      beginRun(offset);
    }
    int kept = isCut() ? 0 : wanted;
    if (kept > 0) {
      if (size + kept > bytes.length) {
        int doubled = Math.max(INITIAL_BYTES, bytes.length * 2);
        bytes = Arrays.copyOf(bytes, Math.max(size + kept, doubled));
      }
      buffer.get(position, bytes, size, kept);
      size += kept;
    }
    count += length;
    end = offset + length;
  }

  private void beginRun(long offset) {
    if (runs == runOffsets.length) {
      runOffsets = Arrays.copyOf(runOffsets, runs * 2);
      runCounts = Arrays.copyOf(runCounts, runs * 2);
    }
    runOffsets[runs] = offset;
    runCounts[runs] = count;
    runs++;
  }

  /** Whether bytes had to be left out. */
  boolean isCut() {
    return count > size;
  }

  /** Memory that is used, in bytes. */
  int size() {
    return size;
  }

  /** Stream offset behind the last byte. */
  long end() {
    return end;
  }

  /** Whether this byte is there, kept or not. */
  boolean has(long offset) {
    int run = runOf(offset);
    return run >= 0 && offset - runOffsets[run] < runEnd(run) - runCounts[run];
  }

  private long runEnd(int run) {
    return run + 1 < runs ? runCounts[run + 1] : count;
  }

  /** The run that begins at or in front of an offset; -1 when there is none. */
  private int runOf(long offset) {
    int low = 0;
    int high = runs;
    while (low < high) {
      int middle = low + high >>> 1;
      if (runOffsets[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** How many bytes of the stream are in front of an offset. */
  private long countBelow(long offset) {
    int run = runOf(offset);
    if (run < 0) {
      return countBefore;
    }
    return countBefore + Math.min(runCounts[run] + offset - runOffsets[run], runEnd(run));
  }

  /** How many bytes are left of the whole stream when some are taken out. */
  long remaining(OffsetSet without) {
    long taken = 0;
    for (int i = 0; i < without.size(); i++) {
      taken += has(without.get(i)) ? 1 : 0;
    }
    return countBefore + count - taken;
  }

  /** The places of some offsets in the stream that is left when others are taken out. */
  List<Long> places(OffsetSet offsets, OffsetSet without) {
    List<Long> places = new ArrayList<>();
    int next = 0;
    long taken = 0;
    for (int i = 0; i < offsets.size(); i++) {
      long offset = offsets.get(i);
      while (next < without.size() && without.get(next) < offset) {
        taken += has(without.get(next++)) ? 1 : 0;
      }
      long place = countBelow(offset) - taken;
      if (places.isEmpty() || places.get(places.size() - 1) != place) {
        places.add(place);
      }
    }
    return places;
  }

  /** Feeds the kept bytes without some to a digest. */
  void digest(MessageDigest digest, OffsetSet without) {
    int from = 0;
    for (int i = 0; i < without.size(); i++) {
      long offset = without.get(i);
      if (has(offset)) {
        int at = (int) (countBelow(offset) - countBefore);
        digest.update(bytes, from, at - from);
        from = at + 1;
      }
    }
    digest.update(bytes, from, size - from);
  }

  /** The first kept bytes without some. */
  byte[] head(int length, OffsetSet without) {
    byte[] head = new byte[Math.min(length, size)];
    int filled = 0;
    int from = 0;
    for (int i = 0; i <= without.size() && filled < head.length; i++) {
      int to = size;
      if (i < without.size()) {
        if (!has(without.get(i))) {
          continue;
        }
        to = (int) Math.min(size, countBelow(without.get(i)) - countBefore);
      }
      int part = Math.min(to - from, head.length - filled);
      if (part > 0) {
        System.arraycopy(bytes, from, head, filled, part);
        filled += part;
      }
      from = to + 1;
    }
    return filled == head.length ? head : Arrays.copyOf(head, filled);
  }
}
