package io.pipescope.cli;

import io.pipescope.api.PipePayloadSink;
import io.pipescope.smb.pipe.PipeFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The files that pipes are written to, if that is wanted. */
final class Extraction implements AutoCloseable {
  private final Optional<PipeFiles> files;

  private Extraction(Optional<PipeFiles> files) {
    this.files = files;
  }

  /**
   * Gets ready to write into a directory.
   *
   * @param messages is told why a file is not whole
   * @throws OutputException when nothing can be written there
   */
  static Extraction into(Optional<Path> directory, Messages messages) throws OutputException {
    if (directory.isEmpty()) {
      return new Extraction(Optional.empty());
    }
    try {
      return new Extraction(Optional.of(PipeFiles.into(directory.get(), messages::warning)));
    } catch (IOException e) {
      throw OutputException.of(directory.get(), e);
    }
  }

  /** Takes what went through pipes. */
  PipePayloadSink sink() {
    return files.isPresent() ? files.get() : PipePayloadSink.NONE;
  }

  @Override
  public void close() {
    files.ifPresent(PipeFiles::close);
  }
}
