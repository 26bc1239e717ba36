package io.pipescope.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * How events become an output: {@link #newText} says what is shown of each, in as many threads as
 * there are; the rest brings that together in one. An object serves one output: {@link #begin},
 * {@link #lines} any number of times, {@link #end}.
 */
public interface OutputFormat {

  /** One event a line, the statistics on the last. */
  static OutputFormat ndjson() {
    return new NdjsonFormat();
  }

  /** One document, {@code {"events":[…],"summary":{…}}}, with an event on each line. */
  static OutputFormat json() {
    return new JsonDocumentFormat();
  }

  /**
   * What one thread turns its events into text with: {@link EventWriter} unless said.
   *
   * @param sink takes the text
   */
  default EventText newText(ByteSink sink) {
    return new EventWriter(sink);
  }

  /** Writes what comes before the first event. */
  void begin(OutputStream out) throws IOException;

  /**
   * Writes events.
   *
   * @param bytes holds what {@link EventText} wrote, whole lines with their line feeds
   * @param from where the first line begins
   * @param to where the last line has ended; {@code from} for no line at all
   */
  void lines(OutputStream out, byte[] bytes, int from, int to) throws IOException;

  /**
   * Writes the statistics and what comes after the last event. A document always has them, as its
   * summary; the lines have them if the filter wants the event {@code stats}.
   */
  void end(OutputStream out, StatsEvent stats, EventFilter filter) throws IOException;
}
