package io.pipescope.report;

import java.io.IOException;
import java.io.OutputStream;

/** One document, {@code {"events":[…],"summary":{…}}}, with an event on each line. */
final class JsonDocumentFormat implements OutputFormat {

  private static final byte[] HEAD = JsonText.ascii("{\"events\":[");
  private static final byte[] SUMMARY = JsonText.ascii("\n],\"summary\":");
  private static final byte[] TAIL = JsonText.ascii("}\n");

  private boolean first = true;

  @Override
  public void begin(OutputStream out) throws IOException {
    out.write(HEAD);
  }

  /** The line feed of each line moves before it, a comma before that. */
  @Override
  public void lines(OutputStream out, byte[] bytes, int from, int to) throws IOException {
    int start = from;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        if (!first) {
          out.write(',');
        }
        first = false;
        out.write('\n');
        out.write(bytes, start, i - start);
        start = i + 1;
      }
    }
  }

  @Override
  public void end(OutputStream out, StatsEvent stats, EventFilter filter) throws IOException {
    ByteSink sink = new ByteSink(1024);
    sink.put(SUMMARY);
    RecordWriters.of(Statistics.class).write(sink, stats.stats());
    sink.put(TAIL);
    out.write(sink.array(), 0, sink.length());
  }
}
