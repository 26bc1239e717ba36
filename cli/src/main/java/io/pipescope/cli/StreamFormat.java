package io.pipescope.cli;

import io.pipescope.api.Direction;
import java.io.IOException;
import java.io.OutputStream;

/** How the bytes of a conversation are written. */
interface StreamFormat {

  /** The format with this name, one of {@link Choices.Dump}. */
  static StreamFormat named(String name, OutputStream out) {
    return switch (name) {
      case Choices.Dump.RAW -> new RawDump(out);
      case Choices.Dump.TEXT -> new TextDump(out);
      default -> new HexDump(out);
    };
  }

  /** Writes some bytes. */
  void piece(StreamPiece piece) throws IOException;

  /** Writes that bytes are missing. */
  void gap(Direction direction, long length) throws IOException;

  /** Ends the last line. */
  default void end() throws IOException {}
}
