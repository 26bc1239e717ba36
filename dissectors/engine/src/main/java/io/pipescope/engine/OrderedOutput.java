package io.pipescope.engine;

import io.pipescope.api.Alert;
import io.pipescope.api.AlertEvent;
import io.pipescope.api.Conversation;
import io.pipescope.api.Event;
import io.pipescope.api.Finding;
import io.pipescope.api.FrameReference;
import io.pipescope.report.ByteSink;
import io.pipescope.report.EventFilter;
import io.pipescope.report.EventText;
import io.pipescope.report.OutputFormat;
import io.pipescope.report.StatisticsBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The events of one capture in their final order on the way to the output. Here, where all
 * conversations meet again, findings hear what they want, and their alerts are put in behind it.
 */
final class OrderedOutput implements BatchMerger.Target {
  /** Fewer bytes wait for others: each time that something is written costs as much as 10 KiB. */
  private static final int FEW_BYTES = 16 << 10;

  private final String file;
  private final OutputFormat format;
  private final OutputStream out;
  private final EventFilter wanted;
  private final List<Finding> findings;
  private final StatisticsBuilder statistics;
  private final ByteSink waiting = new ByteSink(4 * FEW_BYTES);
  private final EventText text;
  private final List<Alert> alerts = new ArrayList<>();
  private final Consumer<Alert> toAlerts = alerts::add;
  private FrameReference lastHeard = FrameReference.NONE;

  OrderedOutput(
      String file,
      OutputFormat format,
      OutputStream out,
      EventFilter wanted,
      List<Finding> findings,
      StatisticsBuilder statistics) {
    this.file = file;
    this.format = format;
    this.text = format.newText(waiting);
    this.out = out;
    this.wanted = wanted;
    this.findings = findings;
    this.statistics = statistics;
  }

  @Override
  public void lines(EventBatch batch, int firstLine, int endLine) throws IOException {
    int from = firstLine;
    for (int i = 0; i < batch.heardLines().length; i++) {
      int line = batch.heardLines()[i];
      if (line >= from && line < endLine) {
        write(batch, from, line + 1);
        from = line + 1;
        hear(batch.heard().get(i));
      }
    }
    write(batch, from, endLine);
  }

  private void write(EventBatch batch, int firstLine, int endLine) throws IOException {
    int from = batch.start(firstLine);
    int to = batch.start(endLine);
    if (to - from < FEW_BYTES) {
      waiting.put(batch.bytes(), from, to);
      writeIfMany();
    } else {
      pause();
      format.lines(out, batch.bytes(), from, to);
    }
  }

  private void writeIfMany() throws IOException {
    if (waiting.length() >= FEW_BYTES) {
      pause();
    }
  }

  @Override
  public void pause() throws IOException {
    if (waiting.length() > 0) {
      format.lines(out, waiting.array(), 0, waiting.length());
      waiting.reset();
    }
  }

  private void hear(Event event) throws IOException {
    lastHeard = event.frame();
    for (Finding finding : findings) {
      if (finding.wants(event.payload().getClass())) {
        finding.observe(event, toAlerts);
      }
    }
    writeAlerts(event.conversation());
  }

  /** Lets findings say what only the whole capture shows. */
  void end() throws IOException {
    for (Finding finding : findings) {
      finding.end(toAlerts);
    }
    writeAlerts(Optional.empty());
    pause();
  }

  private void writeAlerts(Optional<Conversation> conversation) throws IOException {
    for (int i = 0; i < alerts.size(); i++) {
      write(new Event(lastHeard, conversation, new AlertEvent(alerts.get(i))));
    }
    alerts.clear();
  }

  private void write(Event event) throws IOException {
    if (wanted.accepts(file, event)) {
      statistics.addEvent(event.payload());
      text.write(file, event);
      writeIfMany();
    }
  }
}
