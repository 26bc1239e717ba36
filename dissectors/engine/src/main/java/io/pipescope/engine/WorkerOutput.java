package io.pipescope.engine;

import io.pipescope.api.Event;
import io.pipescope.api.Observation;
import io.pipescope.net.tcp.FlowEvent;
import io.pipescope.report.ByteSink;
import io.pipescope.report.EventFilter;
import io.pipescope.report.EventText;
import io.pipescope.report.OutputFormat;
import io.pipescope.report.StatisticsBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns the events of one worker into lines at once, in its own thread, and passes them on in
 * batches.
 */
final class WorkerOutput implements Consumer<Event> {
  private static final int BATCH_BYTES = 256 << 10;
  private static final int BATCH_LINES = 2_048;

  private final String file;
  private final EventFilter wanted;
  private final WantedPayloads heardPayloads;
  private final StatisticsBuilder statistics;
  private final BatchBuffers buffers;
  private final Consumer<EventBatch> target;
  private final ByteSink sink = new ByteSink(1);
  private final EventText text;
  private int[] ends = new int[BATCH_LINES];
  private long[] places = new long[BATCH_LINES];
  private int lines;
  private int[] heardLines = new int[16];
  private List<Event> heard = new ArrayList<>();
  private long place = EventOrder.START;

  /**
   * @param file base name of the capture
   * @param format says what is shown of an event
   * @param wanted the events to write
   * @param heardPayloads what findings want to hear of
   * @param statistics counts the events
   * @param buffers the memory for batches
   * @param target takes the batches, and gives their memory back
   */
  WorkerOutput(
      String file,
      OutputFormat format,
      EventFilter wanted,
      WantedPayloads heardPayloads,
      StatisticsBuilder statistics,
      BatchBuffers buffers,
      Consumer<EventBatch> target) {
    this.file = file;
    this.text = format.newText(sink);
    this.wanted = wanted;
    this.heardPayloads = heardPayloads;
    this.statistics = statistics;
    this.buffers = buffers;
    this.target = target;
    sink.handOver(buffers.take());
  }

  /** The events to come belong to this place. */
  void at(long place) {
    this.place = place;
  }

  @Override
  public void accept(Event event) {
    boolean written = write(event);
    boolean toBeHeard = heardPayloads.contains(event);
    if (!written && !toBeHeard) {
      return;
    }
    if (toBeHeard) {
      if (heard.size() == heardLines.length) {
        heardLines = Arrays.copyOf(heardLines, heardLines.length * 2);
      }
      heardLines[heard.size()] = lines;
      heard.add(event);
    }
    addLine();
    if (sink.length() >= BATCH_BYTES || lines >= BATCH_LINES) {
      publish(place);
    }
  }

  private boolean write(Event event) {
    if (event.payload() instanceof Observation) {
      return false;
    }
    if (event.payload() instanceof FlowEvent flow) {
      statistics.addFlow(flow.flow().appProto());
    }
    if (!wanted.accepts(file, event)) {
      return false;
    }
    statistics.addEvent(event.payload());
    text.write(file, event);
    return true;
  }

  private void addLine() {
    ends[lines] = sink.length();
    places[lines] = place;
    lines++;
  }

  /**
   * Passes on what was written.
   *
   * @param until no events that belong before this place will follow
   */
  void publish(long until) {
    target.accept(
        new EventBatch(
            takeLines(),
            Arrays.copyOf(ends, lines),
            Arrays.copyOf(places, lines),
            Arrays.copyOf(heardLines, heard.size()),
            heard,
            until));
    lines = 0;
    heard = new ArrayList<>();
  }

  /** Few bytes are copied, so that batches with hardly a line do not hold much memory. */
  private byte[] takeLines() {
    if (sink.length() >= BATCH_BYTES / 2) {
      return sink.handOver(buffers.take());
    }
    byte[] few = Arrays.copyOf(sink.array(), sink.length());
    sink.reset();
    return few;
  }
}
