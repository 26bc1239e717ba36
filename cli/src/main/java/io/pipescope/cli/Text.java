package io.pipescope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text as the result of a command. */
final class Text {
  private Text() {}

  /** Writes to standard output, in UTF-8. */
  static void write(Streams streams, String text) throws IOException {
    try (StreamOutput output = StreamOutput.standard(streams)) {
      OutputStream out = output.stream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      output.complete();
    }
  }
}
