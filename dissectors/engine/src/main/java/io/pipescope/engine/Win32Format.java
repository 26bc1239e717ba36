package io.pipescope.engine;

import io.pipescope.report.ByteSink;
import io.pipescope.report.EventFilter;
import io.pipescope.report.EventText;
import io.pipescope.report.OutputFormat;
import io.pipescope.report.StatsEvent;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A transcript of each named pipe in the words of Win32, in two columns: what the client called,
 * and what the server must have called. Other events are left out.
 */
public final class Win32Format implements OutputFormat {
  private final int messagesPerPipe;

  /**
   * @param messagesPerPipe of a pipe that is open, the first half and the last half of so many
   *     messages are remembered
   */
  public Win32Format(int messagesPerPipe) {
    this.messagesPerPipe = messagesPerPipe;
  }

  @Override
  public EventText newText(ByteSink sink) {
    return new Win32Text(sink, messagesPerPipe);
  }

  @Override
  public void begin(OutputStream out) {
    // the first pipe is the beginning
  }

  @Override
  public void lines(OutputStream out, byte[] bytes, int from, int to) throws IOException {
    out.write(bytes, from, to - from);
  }

  @Override
  public void end(OutputStream out, StatsEvent stats, EventFilter filter) {
    // the last pipe is the end
  }
}
