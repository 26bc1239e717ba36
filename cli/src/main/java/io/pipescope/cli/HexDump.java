package io.pipescope.cli;

import io.pipescope.api.Direction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sixteen bytes a line: offset, hexadecimal with a star behind urgent bytes, and ASCII. */
final class HexDump implements StreamFormat {
  private static final int BYTES_PER_LINE = 16;
  private static final int HEX_WIDTH = BYTES_PER_LINE * 3 + 1;

  private final OutputStream out;

  HexDump(OutputStream out) {
    this.out = out;
  }

  @Override
  public void piece(StreamPiece piece) throws IOException {
    line(
        String.format(
            Locale.ROOT,
            "frame %d, %s, %d byte%s",
            piece.frame(),
            piece.direction(),
            piece.length(),
            piece.length() == 1 ? "" : "s"));
    for (int from = 0; from < piece.length(); from += BYTES_PER_LINE) {
      bytes(piece, from, Math.min(piece.length(), from + BYTES_PER_LINE));
    }
  }

  private void bytes(StreamPiece piece, int from, int to) throws IOException {
    StringBuilder hex = new StringBuilder(HEX_WIDTH);
    StringBuilder ascii = new StringBuilder(BYTES_PER_LINE);
    for (int i = from; i < to; i++) {
      int value = piece.bytes()[i] & 0xff;
      if (i - from == BYTES_PER_LINE / 2) {
        hex.append(' ');
      }
      hex.append(Character.forDigit(value >> 4, 16))
          .append(Character.forDigit(value & 15, 16))
          .append(piece.urgent()[i] ? '*' : ' ');
      ascii.append(value >= ' ' && value < 0x7f ? (char) value : '.');
    }
    hex.append(" ".repeat(HEX_WIDTH - hex.length()));
    line(String.format(Locale.ROOT, "%08x  %s %s", piece.offset() + from, hex, ascii));
  }

  @Override
  public void gap(Direction direction, long length) throws IOException {
    line(direction + ": [" + length + " bytes missing]");
  }

  private void line(String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
  }
}
