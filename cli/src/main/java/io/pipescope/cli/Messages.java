package io.pipescope.cli;

import io.pipescope.engine.AnalysisListener;
import io.pipescope.engine.PluginListener;
import java.io.PrintStream;
import java.util.Locale;

/**
 * What people read on standard error: one line for each problem, and a line that shows the progress
 * when it is a terminal. May be called from several threads.
 */
final class Messages implements AnalysisListener, PluginListener {
  private static final long PROGRESS_INTERVAL_NANOSECONDS = 200_000_000;
  private static final String START_OF_EMPTY_LINE = "\r\033[K";

  private final PrintStream err;
  private final boolean showProgress;
  private final boolean verbose;
  private long lastProgress = System.nanoTime();
  private boolean progressShown;
  private int problems;

  /**
   * @param streams of which standard error is used
   * @param options how much is wanted
   */
  Messages(Streams streams, MessageOptions options) {
    err = streams.err();
    showProgress = streams.errIsTerminal() && options.progress();
    verbose = options.verbose();
  }

  @Override
  public synchronized void begins(String file, int threads) {
    note(file + ": reading it with " + threads + (threads == 1 ? " thread" : " threads"));
  }

  @Override
  public synchronized void progress(String file, long frame) {
    if (!showProgress || System.nanoTime() - lastProgress < PROGRESS_INTERVAL_NANOSECONDS) {
      return;
    }
    lastProgress = System.nanoTime();
    err.print(
        START_OF_EMPTY_LINE
            + printable(file)
            + ": "
            + String.format(Locale.ROOT, "%,d", frame)
            + " frames");
    err.flush();
    progressShown = true;
  }

  @Override
  public void problem(String file, String sentence) {
    problem(sentence);
  }

  /** An input could not be read, or not to its end. */
  synchronized void problem(String sentence) {
    problems++;
    line(sentence);
  }

  /** Something that costs nothing but should be known. */
  @Override
  public synchronized void warning(String sentence) {
    line("warning: " + sentence);
  }

  /** Something for those who asked for more. */
  @Override
  public synchronized void note(String sentence) {
    if (verbose) {
      line(sentence);
    }
  }

  /** Takes the progress line away: other text follows. */
  synchronized void endProgress() {
    if (progressShown) {
      err.print(START_OF_EMPTY_LINE);
      err.flush();
      progressShown = false;
    }
  }

  /** How many problems there were. */
  synchronized int problems() {
    return problems;
  }

  private void line(String sentence) {
    endProgress();
    err.println("pipescope: " + printable(sentence));
  }

  /**
   * The text with control characters written as {@code \x1b}: file names come from strangers, and
   * terminals obey.
   */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) && c != '\n') {
                printable.append(String.format(Locale.ROOT, "\\x%02x", c));
              } else {
                printable.appendCodePoint(c);
              }
            });
    return printable.toString();
  }
}
