package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Bytes that come in parts, each at its place; mostly one part that is all, which is not copied.
 */
final class Parts {
  private static final byte[] NOTHING = new byte[0];

  private int total;
  private PayloadWindow whole = PayloadWindow.EMPTY;
  private byte[] bytes = NOTHING;
  private int have;

  /** A new set of parts begins; there may be 65,535 bytes. */
  void begin(int size) {
    forget();
    total = size;
  }

  /** Later messages may correct the total downwards. */
  void correct(int size) {
    total = size;
    have = Math.min(have, size);
  }

  /** Adds a part. Only parts that continue what is there count: senders keep the order. */
  void add(PayloadWindow part, int at) {
    int end = Math.min(total, at + part.available());
    if (at > have || end <= have) {
      return;
    }
    if (at == 0 && have == 0 && end == total) {
      whole = part.upTo(total);
      have = end;
      return;
    }
    own();
    bytes = Arrays.copyOf(bytes, end);
    part.buffer().get(part.position() + have - at, bytes, have, end - have);
    have = end;
  }

  /** Copies what lies in a message, to keep it beyond that. */
  void own() {
    if (whole.available() > 0) {
      bytes = whole.head(total);
      whole = PayloadWindow.EMPTY;
    }
  }

  /** Lets go of the bytes. */
  void forget() {
    whole = PayloadWindow.EMPTY;
    bytes = NOTHING;
    have = 0;
    total = 0;
  }

  /** Bytes that are kept beyond the message that they came in. */
  int owned() {
    return bytes.length;
  }

  boolean isComplete() {
    return have >= total;
  }

  /** What is there; what is not counts as missing. */
  PayloadWindow window() {
    return whole.available() > 0
        ? whole
        : PayloadWindow.captured(ByteBuffer.wrap(bytes), 0, have, total);
  }
}
