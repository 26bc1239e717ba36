package io.pipescope.engine;

import io.pipescope.api.Event;
import io.pipescope.net.tcp.FlowEvent;
import io.pipescope.report.ByteSink;
import io.pipescope.report.EventFilter;
import io.pipescope.report.EventWriter;
import io.pipescope.report.StatisticsBuilder;
import java.util.Arrays;
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
  private final StatisticsBuilder statistics;
  private final Consumer<EventBatch> target;
  private final ByteSink sink = new ByteSink(BATCH_BYTES + (64 << 10));
  private final EventWriter writer = new EventWriter(sink);
  private int[] ends = new int[BATCH_LINES];
  private long[] places = new long[BATCH_LINES];
  private int lines;
  private long place = EventOrder.START;

  /**
   * @param file base name of the capture
   * @param wanted the event types to write
   * @param statistics counts the events
   * @param target takes the batches
   */
  WorkerOutput(
      String file, EventFilter wanted, StatisticsBuilder statistics, Consumer<EventBatch> target) {
    this.file = file;
    this.wanted = wanted;
    this.statistics = statistics;
    this.target = target;
  }

  /** The events to come belong to this place. */
  void at(long place) {
    this.place = place;
  }

  @Override
  public void accept(Event event) {
    if (event.payload() instanceof FlowEvent flow) {
      statistics.addFlow(flow.flow().appProto());
    }
    if (!wanted.accepts(event.payload().eventType())) {
      return;
    }
    statistics.addEvent(event.payload());
    writer.write(file, event);
    if (lines == ends.length) {
      ends = Arrays.copyOf(ends, lines * 2);
      places = Arrays.copyOf(places, lines * 2);
    }
    ends[lines] = sink.length();
    places[lines] = place;
    lines++;
    if (sink.length() >= BATCH_BYTES) {
      publish(place);
    }
  }

  /**
   * Passes on what was written.
   *
   * @param until no events that belong before this place will follow
   */
  void publish(long until) {
    target.accept(
        new EventBatch(
            Arrays.copyOf(sink.array(), sink.length()),
            Arrays.copyOf(ends, lines),
            Arrays.copyOf(places, lines),
            until));
    sink.reset();
    lines = 0;
  }
}
