package io.pipescope.net.rlogin;

import io.pipescope.api.Direction;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the answer and the control bytes in what the server sends.
 *
 * <p>Where urgent data are read out of band, a control byte comes by {@link #urgentByte}; where
 * they are read in line, it is the byte of the stream at an urgent mark. It is a set of bits in
 * every implementation, though the specification names four values.
 */
final class RloginServer {
  private static final int MAX_MARKS = 16;
  private static final int DISCARD = 0x02;
  private static final int RAW = 0x10;
  private static final int COOKED = 0x20;
  private static final int WINDOW_SIZE_REQUEST = 0x80;

  private final Consumer<String> answers;
  private final Consumer<Rlogin> controls;

  /** Urgent marks whose byte has not come. */
  private final List<Long> marks = new ArrayList<>();

  private boolean answered;

  /**
   * Makes a finder.
   *
   * @param answers is told once what the first byte says
   * @param controls is told each control byte
   */
  RloginServer(Consumer<String> answers, Consumer<Rlogin> controls) {
    this.answers = answers;
    this.controls = controls;
  }

  /**
   * Takes the next bytes.
   *
   * @param offset of the first in the stream
   */
  void bytes(ByteBuffer buffer, int position, int end, long offset) {
    int at = position;
    while (!marks.isEmpty() && marks.get(0) < offset + end - position) {
      long mark = marks.remove(0);
      int index = (int) (position + mark - offset);
      if (index > at) {
        answer(buffer.get(at));
      }
      if (index >= at) {
        control(mark, buffer.get(index));
        at = index + 1;
      }
    }
    if (at < end) {
      answer(buffer.get(at));
    }
  }

  void urgent(long offset) {
    if (marks.size() == MAX_MARKS) {
      marks.remove(0);
    }
    marks.add(offset);
  }

  void urgentByte(long offset, byte value) {
    marks.remove(offset);
    control(offset, value);
  }

  /** What the capture lacks may have been the answer. */
  void gap(long end) {
    answered = true;
    marks.removeIf(mark -> mark < end);
  }

  private void answer(byte value) {
    if (!answered) {
      answered = true;
      answers.accept(
          switch (value) {
            case 0 -> "accepted";
            case 1 -> "refused";
            default -> "other";
          });
    }
  }

  private void control(long offset, byte value) {
    int bits = value & 0xff;
    List<String> names = new ArrayList<>();
    addIf(names, bits, DISCARD, "discard");
    addIf(names, bits, RAW, "raw");
    addIf(names, bits, COOKED, "cooked");
    addIf(names, bits, WINDOW_SIZE_REQUEST, "window_size_request");
    controls.accept(
        new Rlogin(
            "control",
            Direction.TO_CLIENT,
            offset,
            Optional.empty(),
            Optional.of(String.format(Locale.ROOT, "0x%02x", bits)),
            List.copyOf(names),
            Optional.empty()));
  }

  private static void addIf(List<String> names, int bits, int bit, String name) {
    if ((bits & bit) != 0) {
      names.add(name);
    }
  }
}
