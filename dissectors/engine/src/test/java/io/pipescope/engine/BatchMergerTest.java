package io.pipescope.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchMergerTest {
  private static final BatchBuffers BUFFERS = new BatchBuffers();

  @Test
  void linesOfAnyNumberOfWorkersComeOutInTheOrderOfTheirPlaces() throws Exception {
    for (int workers = 2; workers <= 5; workers++) {
      for (int seed = 0; seed < 20; seed++) {
        assertThat(merge(workers, 400, new Random(seed))).isEqualTo(expected(400));
      }
    }
  }

  @Test
  void anErrorOfAWorkerEndsTheMerge() {
    BatchQueue silent = new BatchQueue(new AtomicBoolean());
    BatchQueue broken = new BatchQueue(new AtomicBoolean());
    broken.fail(new OutOfMemoryError("as an example"));
    silent.accept(batch(List.of(), EventOrder.END));
    assertThatThrownBy(
            () ->
                new BatchMerger(List.of(silent, broken), BUFFERS, (batch, first, end) -> {}).run())
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void aWorkerWhoseOutputIsNotWantedAnyMoreIsToldSo() {
    BatchQueue queue = new BatchQueue(new AtomicBoolean());
    queue.cancel();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                queue.accept(batch(List.of(), i));
              }
            })
        .isInstanceOf(BatchQueue.CancelledException.class);
  }

  /** Deals places out to workers at random; each publishes at random moments. */
  private static String merge(int workers, int lines, Random random) throws Exception {
    List<BatchQueue> queues = new ArrayList<>();
    List<List<Long>> shares = new ArrayList<>();
    AtomicBoolean mergerWaits = new AtomicBoolean();
    for (int i = 0; i < workers; i++) {
      queues.add(new BatchQueue(mergerWaits));
      shares.add(new ArrayList<>());
    }
    for (long place = 0; place < lines; place++) {
      shares.get(random.nextInt(workers)).add(place);
    }
    List<FutureTask<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      BatchQueue queue = queues.get(i);
      List<Long> share = shares.get(i);
      long seed = random.nextLong();
      FutureTask<Void> task = new FutureTask<>(() -> publish(queue, share, new Random(seed)), null);
      tasks.add(task);
      new Thread(task).start();
    }
    StringBuilder out = new StringBuilder();
    new BatchMerger(queues, BUFFERS, (batch, first, end) -> append(out, batch, first, end)).run();
    for (FutureTask<Void> task : tasks) {
      finish(task);
    }
    return out.toString();
  }

  private static void finish(FutureTask<Void> task) throws InterruptedException {
    try {
      task.get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private static void publish(BatchQueue queue, List<Long> share, Random random) {
    int from = 0;
    while (from < share.size()) {
      int to = Math.min(share.size(), from + random.nextInt(9));
      long until = to < share.size() ? share.get(to) : EventOrder.CAPTURE;
      queue.accept(batch(share.subList(from, to), until));
      from = to;
    }
    queue.accept(batch(List.of(), EventOrder.END));
  }

  private static EventBatch batch(List<Long> places, long until) {
    StringBuilder text = new StringBuilder();
    int[] ends = new int[places.size()];
    long[] at = new long[places.size()];
    for (int i = 0; i < ends.length; i++) {
      text.append(places.get(i)).append('\n');
      ends[i] = text.length();
      at[i] = places.get(i);
    }
    return EventBatch.unheard(text.toString().getBytes(StandardCharsets.US_ASCII), ends, at, until);
  }

  private static void append(StringBuilder out, EventBatch batch, int first, int end) {
    int from = batch.start(first);
    int length = batch.start(end) - from;
    out.append(new String(batch.bytes(), from, length, StandardCharsets.US_ASCII));
  }

  private static String expected(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(i).append('\n');
    }
    return text.toString();
  }

  @Test
  void aWorkerThatSharesNoReaderStaysNearTheOthers() throws Exception {
    BatchQueue queue = new BatchQueue(new AtomicBoolean(true), false);
    AtomicInteger accepted = new AtomicInteger();
    FutureTask<Void> ahead =
        new FutureTask<>(
            () -> {
              while (true) {
                queue.accept(batch(List.of(), accepted.get()));
                accepted.incrementAndGet();
              }
            });
    new Thread(ahead).start();
    int before = -1;
    while (accepted.get() != before) {
      before = accepted.get();
      Thread.sleep(100);
    }
    queue.cancel();
    assertThatThrownBy(ahead::get).hasCauseInstanceOf(BatchQueue.CancelledException.class);
    assertThat(accepted.get()).isBetween(100, 1_000);
  }

  @Test
  void aFullQueueTakesMoreWhileTheMergerWaitsForAnotherWorker() throws Exception {
    AtomicBoolean mergerWaits = new AtomicBoolean();
    BatchQueue slow = new BatchQueue(mergerWaits);
    BatchQueue fast = new BatchQueue(mergerWaits);
    FutureTask<Void> ahead =
        new FutureTask<>(
            () -> {
              for (long place = 0; place < 50; place++) {
                fast.accept(batch(List.of(place), place));
              }
              fast.accept(batch(List.of(), EventOrder.END));
              // the slow one says nothing until the fast one has come to its end
              slow.accept(batch(List.of(60L), EventOrder.END));
            },
            null);
    new Thread(ahead).start();
    StringBuilder out = new StringBuilder();
    new BatchMerger(
            List.of(slow, fast), BUFFERS, (batch, first, end) -> append(out, batch, first, end))
        .run();
    finish(ahead);
    assertThat(out.toString().lines()).hasSize(51).endsWith("60");
  }

  @Test
  void anErrorOfTheOutputReachesTheCaller() {
    BatchQueue one = new BatchQueue(new AtomicBoolean());
    one.accept(batch(List.of(1L), EventOrder.END));
    BatchQueue two = new BatchQueue(new AtomicBoolean());
    two.accept(batch(List.of(), EventOrder.END));
    assertThatThrownBy(
            () ->
                new BatchMerger(
                        List.of(one, two),
                        BUFFERS,
                        (batch, first, end) -> {
                          throw new IOException("disk full");
                        })
                    .run())
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(UncheckedIOException.class)
        .hasMessage("disk full");
  }
}
