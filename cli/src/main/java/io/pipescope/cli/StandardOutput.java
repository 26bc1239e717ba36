package io.pipescope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What standard output of this process is. */
final class StandardOutput {
  private static final int FILE_TYPE = 0xf000;
  private static final int FIFO = 0x1000;
  private static final int SOCKET = 0xc000;

  private StandardOutput() {}

  /** Whether it is a pipe or socket; {@code false} where that cannot be told. */
  static boolean isPipe() {
    try {
      int type = (Integer) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & FILE_TYPE;
      return type == FIFO || type == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }
}
