package io.pipescope.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The batches of one worker on their way to the writer: a short queue, so that memory is bounded.
 */
final class BatchQueue implements Consumer<EventBatch> {
  private static final int CAPACITY = 4;
  private static final long POLL_MILLIS = 50;

  private final BlockingQueue<EventBatch> queue = new ArrayBlockingQueue<>(CAPACITY);
  private volatile boolean cancelled;
  private volatile Optional<Throwable> failure = Optional.empty();

  /** Waits until there is room; afterwards the worker may go on. */
  @Override
  public void accept(EventBatch batch) {
    try {
      while (!queue.offer(batch, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        if (cancelled) {
          throw new CancelledException();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  /** The worker ended with an error; it will give no more batches. */
  void fail(Throwable cause) {
    failure = Optional.of(cause);
  }

  /** Nobody will take batches any more. */
  void cancel() {
    cancelled = true;
  }

  /**
   * Waits for the next batch.
   *
   * @throws IOException the worker's, when that ended it
   * @throws IllegalStateException with the worker's error as its cause
   */
  EventBatch take() throws InterruptedException, IOException {
    while (true) {
      EventBatch batch = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
      if (batch != null) {
        return batch;
      }
      if (failure.isPresent() && failure.get() instanceof IOException cause) {
        throw cause;
      }
      if (failure.isPresent()) {
        throw new IllegalStateException(failure.get());
      }
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
