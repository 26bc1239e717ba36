package io.pipescope.engine;

import io.pipescope.capture.CaptureEnd;
import io.pipescope.capture.CaptureReader;
import io.pipescope.capture.CaptureSource;
import io.pipescope.report.StatisticsBuilder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs the workers on one capture and brings their lines together. */
final class CaptureAnalysis {
  private final CaptureRun run;
  private final CaptureSource source;
  private final BatchMerger.Target target;
  private final StatisticsBuilder statistics;
  private final BatchBuffers buffers = new BatchBuffers();

  CaptureAnalysis(
      CaptureRun run,
      CaptureSource source,
      BatchMerger.Target target,
      StatisticsBuilder statistics) {
    this.run = run;
    this.source = source;
    this.target = target;
    this.statistics = statistics;
  }

  /**
   * Reads the capture to its end.
   *
   * @return how it ended; empty when only the first frames were wanted
   * @throws IOException when the output cannot be written
   */
  Optional<CaptureEnd> run() throws IOException {
    return run.workers() == 1 ? runAlone() : runTogether();
  }

  /** One worker needs no other thread: its batches go straight to the output. */
  private Optional<CaptureEnd> runAlone() throws IOException {
    try (FrameFilter filter = FrameFilter.of(run.request().filter());
        CaptureReader reader = source.newReader()) {
      Worker worker = new Worker(run, 0, filter, buffers, this::write);
      worker.run(reader);
      statistics.merge(worker.statistics());
      return worker.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(EventBatch batch) {
    try {
      target.lines(batch, 0, batch.size());
      target.pause();
      buffers.giveBack(batch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<CaptureEnd> runTogether() throws IOException {
    AtomicBoolean mergerWaits = new AtomicBoolean();
    List<BatchQueue> queues = new ArrayList<>();
    List<Worker> workers = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < run.workers(); i++) {
      BatchQueue queue = new BatchQueue(mergerWaits, source.readersShare());
      FrameFilter filter = FrameFilter.of(run.request().filter());
      Worker worker = new Worker(run, i, filter, buffers, queue);
      queues.add(queue);
      workers.add(worker);
      threads.add(start(worker, filter, queue, source.newReader(), i));
    }
    try {
      new BatchMerger(queues, buffers, target).run();
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + run.file() + " was read");
    } finally {
      queues.forEach(BatchQueue::cancel);
    }
    for (Worker worker : workers) {
      statistics.merge(worker.statistics());
    }
    return workers.get(0).end();
  }

  private static Thread start(
      Worker worker, FrameFilter filter, BatchQueue queue, CaptureReader reader, int number) {
    Thread thread =
        new Thread(
            () -> {
              try (reader;
                  filter) {
                worker.run(reader);
              } catch (BatchQueue.CancelledException e) {
                // the output is closed: nobody waits for more
              } catch (Throwable e) {
                queue.fail(e);
              }
            },
            "pipescope-" + number);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
