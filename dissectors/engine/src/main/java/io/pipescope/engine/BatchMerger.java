package io.pipescope.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the lines of several workers into one order: always the line whose place is lowest goes
 * next. A worker's lines are in order already; no two workers have lines with the same place.
 */
final class BatchMerger {
  /** Takes lines in their final order. */
  interface Target {
    void lines(EventBatch batch, int firstLine, int endLine) throws IOException;

    /** No further lines are there yet; whoever keeps some back writes them now. */
    default void pause() throws IOException {}
  }

  /** One worker's current batch. */
  private static final class Source {
    final BatchQueue queue;
    EventBatch batch = EventBatch.empty(EventOrder.START);
    int line;

    Source(BatchQueue queue) {
      this.queue = queue;
    }

    boolean isDone() {
      return line == batch.size() && batch.until() == EventOrder.END;
    }

    /** Place of the next line, or, when there is none yet, the lowest that it can have. */
    long next() {
      return line < batch.size() ? batch.places()[line] : batch.until();
    }
  }

  private final List<Source> sources = new ArrayList<>();
  private final BatchBuffers buffers;
  private final Target target;

  /**
   * @param buffers gets the memory of the batches back
   */
  BatchMerger(List<BatchQueue> queues, BatchBuffers buffers, Target target) {
    for (BatchQueue queue : queues) {
      sources.add(new Source(queue));
    }
    this.buffers = buffers;
    this.target = target;
  }

  /** Merges until every worker has come to its end. */
  void run() throws IOException, InterruptedException {
    while (true) {
      Source lowest = sources.get(0);
      long bound = EventOrder.END;
      for (Source source : sources.subList(1, sources.size())) {
        if (source.next() < lowest.next()) {
          bound = lowest.next();
          lowest = source;
        } else {
          bound = Math.min(bound, source.next());
        }
      }
      if (lowest.line == lowest.batch.size()) {
        if (lowest.isDone()) {
          return; // the lowest is at the end, so all are
        }
        buffers.giveBack(lowest.batch);
        lowest.batch = next(lowest.queue);
        lowest.line = 0;
      } else {
        writeUpTo(lowest, bound);
      }
    }
  }

  private EventBatch next(BatchQueue queue) throws IOException, InterruptedException {
    if (queue.isEmpty()) {
      target.pause();
    }
    return queue.take();
  }

  private void writeUpTo(Source source, long bound) throws IOException {
    int first = source.line;
    int end = first + 1;
    while (end < source.batch.size() && source.batch.places()[end] <= bound) {
      end++;
    }
    source.line = end;
    target.lines(source.batch, first, end);
  }
}
