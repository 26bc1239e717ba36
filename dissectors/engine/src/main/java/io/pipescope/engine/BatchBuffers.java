package io.pipescope.engine;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Memory for the lines of batches, used again and again: as much as is written would otherwise be
 * copied into new arrays, and once more by the garbage collector while it waits for its turn. Safe
 * for use by several threads.
 */
final class BatchBuffers {
  /** A batch is full at 256 KiB; its last line may be longer than most. */
  private static final int LENGTH = (256 << 10) + (64 << 10);

  /** An array that a giant line has made longer is not kept. */
  private static final int MAX_LENGTH = 1 << 20;

  private static final int MOST = 32;

  private final Queue<byte[]> free = new ArrayBlockingQueue<>(MOST);

  /** An array whose contents mean nothing. */
  byte[] take() {
    byte[] used = free.poll();
    return used != null ? used : new byte[LENGTH];
  }

  /** Takes the memory of a batch back: all its lines were written. */
  void giveBack(EventBatch batch) {
    int length = batch.bytes().length;
    if (length >= LENGTH && length <= MAX_LENGTH) {
      free.offer(batch.bytes());
    }
  }
}
