package io.pipescope.cli;

import io.pipescope.api.Direction;
import java.io.IOException;
import java.io.OutputStream;

/** The bytes and nothing else. */
final class RawDump implements StreamFormat {
  private final OutputStream out;

  RawDump(OutputStream out) {
    this.out = out;
  }

  @Override
  public void piece(StreamPiece piece) throws IOException {
    out.write(piece.bytes(), 0, piece.length());
  }

  @Override
  public void gap(Direction direction, long length) {}
}
