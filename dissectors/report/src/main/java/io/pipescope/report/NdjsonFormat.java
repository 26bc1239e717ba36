package io.pipescope.report;

import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** One event a line, the statistics on the last. */
final class NdjsonFormat implements OutputFormat {

  @Override
  public void begin(OutputStream out) {}

  @Override
  public void lines(OutputStream out, byte[] bytes, int from, int to) throws IOException {
    out.write(bytes, from, to - from);
  }

  @Override
  public void end(OutputStream out, StatsEvent stats, EventFilter filter) throws IOException {
    Event event = event(stats);
    if (filter.accepts("", event)) {
      EventWriter writer = new EventWriter(new ByteSink(1024));
      writer.write("", event);
      out.write(writer.sink().array(), 0, writer.sink().length());
    }
  }

  /** The last event of all. */
  static Event event(StatsEvent stats) {
    return new Event(FrameReference.NONE, Optional.empty(), stats);
  }
}
