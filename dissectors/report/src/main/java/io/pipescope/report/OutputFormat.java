package io.pipescope.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * How lines of {@link EventWriter} become an output. An object serves one output: {@link #begin},
 * {@link #lines} any number of times, {@link #end}.
 */
public sealed interface OutputFormat permits NdjsonFormat, JsonDocumentFormat {

  /** The names that {@link #named} knows, the usual one first. */
  List<String> NAMES = List.of("ndjson", "json");

  /**
   * A format by its name.
   *
   * @throws IllegalArgumentException if there is none of this name; the message tells those there
   *     are
   */
  static OutputFormat named(String name) {
    return switch (name) {
      case "ndjson" -> new NdjsonFormat();
      case "json" -> new JsonDocumentFormat();
      default ->
          throw new IllegalArgumentException(
              "unknown format '" + name + "'; there are " + String.join(", ", NAMES));
    };
  }

  /** Writes what comes before the first event. */
  void begin(OutputStream out) throws IOException;

  /**
   * Writes events.
   *
   * @param bytes holds whole lines of {@link EventWriter}, each with its line feed
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
