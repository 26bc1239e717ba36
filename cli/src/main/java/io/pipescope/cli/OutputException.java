package io.pipescope.cli;

import java.io.IOException;
import java.nio.file.Path;

/** The output cannot be written. The message is the rest of the sentence "pipescope: …". */
final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean readerGone;

  private OutputException(String message, IOException cause, boolean readerGone) {
    super(message, cause);
    this.readerGone = readerGone;
  }

  /** A file that cannot be written. */
  static OutputException of(Path file, IOException cause) {
    return new OutputException(
        "cannot write " + file + ": " + Reason.of(cause), cause, saysBrokenPipe(cause));
  }

  /**
   * Standard output that cannot be written. The system's message for a closed pipe may be in any
   * language, but a pipe has no other way to fail.
   *
   * @param isPipe whether standard output is a pipe or socket
   */
  static OutputException ofStandardOutput(IOException cause, boolean isPipe) {
    return new OutputException(
        "cannot write to standard output: " + Reason.of(cause),
        cause,
        isPipe || saysBrokenPipe(cause));
  }

  /** Whether nobody reads the output any more, as behind {@code | head}: no failure at all. */
  boolean readerGone() {
    return readerGone;
  }

  private static boolean saysBrokenPipe(IOException cause) {
    return cause.getMessage() != null && cause.getMessage().contains("Broken pipe");
  }
}
