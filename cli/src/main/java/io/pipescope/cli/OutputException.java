package io.pipescope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The output cannot be written. The message is the rest of the sentence "pipescope: …". */
final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  private static final int FILE_TYPE = 0xf000;
  private static final int FIFO = 0x1000;
  private static final int SOCKET = 0xc000;

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

  /** Standard output that cannot be written. */
  static OutputException ofStandardOutput(IOException cause) {
    return new OutputException(
        "cannot write to standard output: " + Reason.of(cause),
        cause,
        saysBrokenPipe(cause) || standardOutputIsPipe());
  }

  /** Whether nobody reads the output any more, as behind {@code | head}: no failure at all. */
  boolean readerGone() {
    return readerGone;
  }

  private static boolean saysBrokenPipe(IOException cause) {
    return cause.getMessage() != null && cause.getMessage().contains("Broken pipe");
  }

  /**
   * The system's message for a closed pipe is in the user's language, but a pipe has no other way
   * to fail.
   */
  private static boolean standardOutputIsPipe() {
    try {
      int mode = (Integer) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode");
      return (mode & FILE_TYPE) == FIFO || (mode & FILE_TYPE) == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }
}
