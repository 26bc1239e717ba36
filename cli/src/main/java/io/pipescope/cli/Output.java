package io.pipescope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the events go. Whatever fails while they are written is an {@link OutputException}. Closing
 * an output that was not {@linkplain #complete completed} leaves what was there before.
 */
sealed interface Output extends AutoCloseable permits FileOutput, StreamOutput {

  /**
   * Opens a file, or standard output when there is none.
   *
   * @param endsOrderly whether the program completes the output even when a signal ends it
   * @throws OutputException when the file cannot be made
   */
  static Output open(Optional<Path> file, Streams streams, boolean endsOrderly)
      throws OutputException {
    return file.isPresent() ? open(file.get(), endsOrderly) : StreamOutput.standard(streams);
  }

  private static Output open(Path file, boolean endsOrderly) throws OutputException {
    try {
      return FileOutput.replaces(file)
          ? FileOutput.beside(file, endsOrderly)
          : StreamOutput.into(file);
    } catch (IOException e) {
      throw OutputException.of(file, e);
    }
  }

  /** Takes the data. Not buffered, not to be closed. */
  OutputStream stream();

  /** Makes what was written the result. */
  void complete() throws OutputException;

  @Override
  void close();
}
