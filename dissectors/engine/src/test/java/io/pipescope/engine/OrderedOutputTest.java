package io.pipescope.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.Alert;
import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.Event;
import io.pipescope.api.Evidence;
import io.pipescope.api.Finding;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Observation;
import io.pipescope.api.Payload;
import io.pipescope.report.EventFilter;
import io.pipescope.report.OutputFormat;
import io.pipescope.report.StatisticsBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Findings across conversations: two workers, one order. */
class OrderedOutputTest {
  private record Knock(int number) implements Observation {}

  /** Gives an alert at every third knock. */
  private static final class ThirdKnock implements Finding {
    private int knocks;

    @Override
    public boolean wants(Class<? extends Payload> payload) {
      return payload == Knock.class;
    }

    @Override
    public void observe(Event event, Consumer<Alert> alerts) {
      if (++knocks % 3 == 0) {
        String number = Integer.toString(((Knock) event.payload()).number());
        long frame = event.frame().number();
        List<Evidence> evidence = List.of(new Evidence(frame, "knock", number));
        alerts.accept(new Alert("ps.test.knock", "Third knock", 3, List.of(), evidence));
      }
    }
  }

  private final List<EventBatch> batches = new ArrayList<>();

  @Test
  void alertsStandBehindTheEventsOfAllWorkersThatMadeThem() throws Exception {
    assertThat(run(EventFilter.ALL))
        .containsExactly("anomaly 1", "alert 3", "anomaly 4", "anomaly 6", "alert 6");
  }

  @Test
  void whatIsHeardDoesNotDependOnWhatIsWritten() throws Exception {
    assertThat(run(EventFilter.parse("alert", Set.of("alert", "anomaly"))))
        .containsExactly("alert 3", "alert 6");
  }

  @Test
  void fewLinesAreWrittenWhenNoMoreAreThereYet() throws IOException {
    worker(EventFilter.ALL, new ThirdKnock(), List.of(1L), List.of(1L));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OrderedOutput output = output(out, EventFilter.ALL, List.of());
    for (EventBatch batch : batches) {
      output.lines(batch, 0, batch.size());
    }
    output.pause();
    assertThat(names(out)).containsExactly("anomaly 1");
  }

  private List<String> run(EventFilter wanted) throws IOException, InterruptedException {
    ThirdKnock finding = new ThirdKnock();
    BatchQueue odd = worker(wanted, finding, List.of(1L, 3L, 5L), List.of(1L));
    BatchQueue even = worker(wanted, finding, List.of(2L, 4L, 6L), List.of(4L, 6L));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OrderedOutput output = output(out, wanted, List.of(finding));
    new BatchMerger(List.of(odd, even), new BatchBuffers(), output).run();
    output.end();
    return names(out);
  }

  private static OrderedOutput output(
      OutputStream out, EventFilter wanted, List<Finding> findings) {
    return new OrderedOutput(
        "x.pcap", OutputFormat.ndjson(), out, wanted, findings, new StatisticsBuilder());
  }

  private static List<String> names(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceAll(".*\"event_type\":\"(\\w+)\".*?\"frame\":(\\d+).*", "$1 $2"))
        .toList();
  }

  private BatchQueue worker(
      EventFilter wanted, Finding finding, List<Long> knocks, List<Long> anomalies) {
    batches.clear();
    WorkerOutput output =
        new WorkerOutput(
            "x.pcap",
            OutputFormat.ndjson(),
            wanted,
            new WantedPayloads(List.of(finding)),
            new StatisticsBuilder(),
            new BatchBuffers(),
            batches::add);
    for (long frame : knocks) {
      output.at(EventOrder.ofConversation(frame));
      if (anomalies.contains(frame)) {
        output.accept(event(frame, new AnomalyEvent(Anomaly.of("tcp", "suspicious.x", "X."))));
      }
      output.accept(event(frame, new Knock((int) frame)));
    }
    output.publish(EventOrder.END);
    BatchQueue queue = new BatchQueue(new AtomicBoolean());
    batches.forEach(queue::accept);
    return queue;
  }

  private static Event event(long frame, Payload payload) {
    return new Event(new FrameReference(frame, frame, false), Optional.empty(), payload);
  }
}
