package io.pipescope.report;

import io.pipescope.api.Event;
import io.pipescope.report.filter.FieldPath;
import io.pipescope.report.filter.ShownText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table: a line with the names of the fields, then one for each event that has any of them.
 * Several values of one field stand in its column with commas between them.
 */
public final class ColumnsFormat implements OutputFormat {

  /** How values are kept apart. */
  public enum Separation {
    /** Tabulators. Tabulators, line feeds and backslashes in values are shown as \t, \n and \\. */
    TSV("\t") {
      @Override
      String cell(String value) {
        return value
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
      }
    },
    /** Commas; values with commas, quotation marks or line ends stand in quotes (RFC 4180). */
    CSV(",") {
      @Override
      String cell(String value) {
        boolean plain = value.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
      }
    };

    private final String separator;

    Separation(String separator) {
      this.separator = separator;
    }

    abstract String cell(String value);
  }

  private final List<FieldPath> fields;
  private final Separation separation;

  /** A table of these fields. */
  public ColumnsFormat(List<FieldPath> fields, Separation separation) {
    this.fields = List.copyOf(fields);
    this.separation = separation;
  }

  @Override
  public EventText newText(ByteSink sink) {
    return (file, event) -> row(sink, new EventFields(file, event));
  }

  private void row(ByteSink sink, EventFields event) {
    List<String> cells = fields.stream().map(field -> values(event, field)).toList();
    if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
      sink.put(line(cells));
    }
  }

  private static String values(EventFields event, FieldPath field) {
    StringBuilder values = new StringBuilder();
    event.anyValue(
        field,
        value -> {
          String text = ShownText.of(value).orElse("");
          if (!text.isEmpty() && !values.isEmpty()) {
            values.append(',');
          }
          values.append(text);
          return false;
        });
    return values.toString();
  }

  private byte[] line(List<String> cells) {
    String line =
        cells.stream().map(separation::cell).collect(Collectors.joining(separation.separator));
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void begin(OutputStream out) throws IOException {
    out.write(line(fields.stream().map(FieldPath::toString).toList()));
  }

  @Override
  public void lines(OutputStream out, byte[] bytes, int from, int to) throws IOException {
    out.write(bytes, from, to - from);
  }

  @Override
  public void end(OutputStream out, StatsEvent stats, EventFilter filter) throws IOException {
    Event event = NdjsonFormat.event(stats);
    if (filter.accepts("", event)) {
      ByteSink sink = new ByteSink(64);
      row(sink, new EventFields("", event));
      out.write(sink.array(), 0, sink.length());
    }
  }
}
