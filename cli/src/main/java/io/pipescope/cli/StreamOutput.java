package io.pipescope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Output that is gone once it is written: standard output, or a device or pipe with a name. */
final class StreamOutput implements Output {
  private final CheckedStream out;
  private final boolean ours;

  private StreamOutput(CheckedStream out, boolean ours) {
    this.out = out;
    this.ours = ours;
  }

  /** Standard output. */
  static StreamOutput standard(Streams streams) {
    return new StreamOutput(
        new CheckedStream(
            streams.out(),
            cause -> OutputException.ofStandardOutput(cause, streams.outIsPipe().getAsBoolean())),
        false);
  }

  /** Opens what has a name but is no regular file. */
  static StreamOutput into(Path file) throws IOException {
    OutputStream stream = Files.newOutputStream(file, StandardOpenOption.WRITE);
    return new StreamOutput(
        new CheckedStream(stream, cause -> OutputException.of(file, cause)), true);
  }

  @Override
  public OutputStream stream() {
    return out;
  }

  @Override
  public void complete() throws OutputException {
    out.flush();
    if (ours) {
      out.close();
    }
  }

  @Override
  public void close() {
    // what was written cannot be taken back
  }
}
