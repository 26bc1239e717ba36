package io.pipescope.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The batches of one worker on their way to the writer: a short queue, so that memory is bounded.
 */
final class BatchQueue implements Consumer<EventBatch> {
  private static final int CAPACITY = 4;

  /** How far a worker may get ahead of the others where nothing else holds it back. */
  private static final int MOST_AHEAD = 256;

  private static final long POLL_MILLIS = 50;
  private static final long PAUSE_NANOS = 200_000;

  private final BlockingQueue<EventBatch> queue = new LinkedBlockingQueue<>();
  private final AtomicBoolean mergerWaits;
  private final int mostAhead;
  private volatile boolean cancelled;
  private volatile Optional<Throwable> failure = Optional.empty();

  /**
   * @param mergerWaits shared by the queues of one merger: whether it waits for any of them
   */
  BatchQueue(AtomicBoolean mergerWaits) {
    this(mergerWaits, true);
  }

  /**
   * The same with more said.
   *
   * @param readersShare whether the worker that the merger waits for may wait for this one to read
   *     on: then nothing but what they share holds this one back while the merger waits
   */
  BatchQueue(AtomicBoolean mergerWaits, boolean readersShare) {
    this.mergerWaits = mergerWaits;
    mostAhead = readersShare ? Integer.MAX_VALUE : MOST_AHEAD;
  }

  /** Waits until there is room; afterwards the worker may go on. */
  @Override
  public void accept(EventBatch batch) {
    while (isFull()) {
      if (cancelled || Thread.currentThread().isInterrupted()) {
        throw new CancelledException();
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    queue.add(batch);
  }

  private boolean isFull() {
    int waiting = queue.size();
    return waiting >= mostAhead || (waiting >= CAPACITY && !mergerWaits.get());
  }

  /** The worker ended with an error; it will give no more batches. */
  void fail(Throwable cause) {
    failure = Optional.of(cause);
  }

  /** Nobody will take batches any more. */
  void cancel() {
    cancelled = true;
  }

  /** Whether {@link #take} would have to wait. */
  boolean isEmpty() {
    return queue.isEmpty();
  }

  /**
   * Waits for the next batch.
   *
   * @throws IOException the worker's, when that ended it
   * @throws IllegalStateException with the worker's error as its cause
   */
  EventBatch take() throws InterruptedException, IOException {
    EventBatch next = queue.poll();
    if (next != null) {
      return next;
    }
    mergerWaits.set(true);
    try {
      while (true) {
        next = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
          return next;
        }
        if (failure.isPresent() && failure.get() instanceof IOException cause) {
          throw cause;
        }
        if (failure.isPresent()) {
          throw new IllegalStateException(failure.get());
        }
      }
    } finally {
      mergerWaits.set(false);
    }
  }

  /** Tells a worker that its work is not wanted any more. */
  static final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CancelledException() {
      super(null, null, false, false);
    }
  }
}
