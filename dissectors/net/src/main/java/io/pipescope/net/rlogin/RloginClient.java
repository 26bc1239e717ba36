package io.pipescope.net.rlogin;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.RloginWindowSize;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;

/** Finds window sizes among what the client sends, wherever the stream was cut. */
final class RloginClient {
  private static final int SIZE = 12;
  private static final byte COOKIE = (byte) 0xff;
  private static final byte[] MAGIC = {COOKIE, COOKIE, 's', 's'};

  private final BiConsumer<Long, Rlogin.WindowSize> target;
  private final byte[] bytes = new byte[SIZE];
  private final WireStream in = new WireStream();
  private final RloginWindowSize wire = new RloginWindowSize(in);
  private int have;

  /**
   * Makes a finder.
   *
   * @param target is told the place in the stream and the size
   */
  RloginClient(BiConsumer<Long, Rlogin.WindowSize> target) {
    this.target = target;
  }

  void reset() {
    have = 0;
  }

  /**
   * Takes the next bytes.
   *
   * @param offset of the first in the stream
   */
  void bytes(ByteBuffer buffer, int position, int end, long offset) {
    for (int at = position; at < end; at++) {
      byte value = buffer.get(at);
      if (have >= MAGIC.length || value == MAGIC[have]) {
        bytes[have++] = value;
      } else {
        // of FF FF FF the last two may begin a sequence
        have = value != COOKIE ? 0 : have == 2 ? 2 : 1;
      }
      if (have == SIZE) {
        have = 0;
        target.accept(offset + at - position + 1 - SIZE, read(buffer, position, at));
      }
    }
  }

  /** Reads a sequence where it is, or what was kept of one that began in an earlier piece. */
  private Rlogin.WindowSize read(ByteBuffer buffer, int position, int last) {
    int first = last + 1 - SIZE;
    if (first >= position) {
      in.bind(buffer, first, last + 1);
    } else {
      in.bind(ByteBuffer.wrap(bytes), 0, SIZE);
    }
    wire._read();
    return new Rlogin.WindowSize(wire.rows(), wire.columns(), wire.width(), wire.height());
  }
}
