package io.pipescope.cli;

import io.pipescope.api.Direction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Printable ASCII as it is, line feeds as ends of lines, everything else as {@code \x1b}. */
final class TextDump implements StreamFormat {
  private final OutputStream out;
  private Optional<Direction> last = Optional.empty();
  private boolean inLine;

  TextDump(OutputStream out) {
    this.out = out;
  }

  @Override
  public void piece(StreamPiece piece) throws IOException {
    turn(piece.direction());
    StringBuilder text = new StringBuilder(piece.length());
    for (int i = 0; i < piece.length(); i++) {
      append(text, piece.bytes()[i] & 0xff);
    }
    write(text.toString());
  }

  private static void append(StringBuilder text, int value) {
    if (value == '\n' || value == '\t') {
      text.append((char) value);
    } else if (value == '\r') {
      text.append("\\r");
    } else if (value == '\\') {
      text.append("\\\\");
    } else if (value >= ' ' && value < 0x7f) {
      text.append((char) value);
    } else {
      text.append("\\x")
          .append(Character.forDigit(value >> 4, 16))
          .append(Character.forDigit(value & 15, 16));
    }
  }

  @Override
  public void gap(Direction direction, long length) throws IOException {
    turn(direction);
    end();
    write("[" + length + " bytes missing]\n");
  }

  /** Says which way the next bytes go, when it is another one. */
  private void turn(Direction direction) throws IOException {
    if (last.isEmpty() || last.get() != direction) {
      end();
      write("--- " + direction + "\n");
      last = Optional.of(direction);
    }
  }

  @Override
  public void end() throws IOException {
    if (inLine) {
      write("\n");
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    inLine = !text.endsWith("\n");
  }
}
