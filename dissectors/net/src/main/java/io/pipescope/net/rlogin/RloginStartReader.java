package io.pipescope.net.rlogin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamContext;
import io.pipescope.ksy.WireReader;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.RloginStart;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** Collects what the client sends first: an empty string and three more, each ended by a zero. */
final class RloginStartReader {
  /** Names of users and terminals are a few dozen bytes long. */
  private static final int MAX_START = 1_024;

  private static final int STRINGS = 4;

  private byte[] bytes = new byte[64];
  private int have;
  private int strings;
  private boolean given;

  /** Whether more bytes belong to the start. */
  boolean isReading() {
    return strings < STRINGS && !given;
  }

  boolean isComplete() {
    return strings == STRINGS;
  }

  boolean hasBegun() {
    return have > 0;
  }

  /** The conversation is seen from its middle, or does not begin as it should. */
  void giveUp() {
    given = true;
  }

  /** Takes bytes up to the end of the start: the index behind them. */
  int bytes(ByteBuffer buffer, int position, int end) {
    int at = position;
    while (at < end && isReading()) {
      byte value = buffer.get(at);
      if (have == MAX_START || (have == 0 && value != 0)) {
        giveUp();
        return at;
      }
      if (have == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * have);
      }
      bytes[have++] = value;
      strings += value == 0 ? 1 : 0;
      at++;
    }
    return at;
  }

  /** What a complete start says. */
  Rlogin.Start start(
      StreamContext context,
      Optional<String> answer,
      long requestFrame,
      OptionalLong responseFrame) {
    ByteBuffer whole = ByteBuffer.wrap(bytes, 0, have);
    context.copied(Direction.TO_SERVER, 0, whole, 0, have);
    RloginStart wire = new RloginStart(new WireStream(whole));
    WireReader.read(wire);
    String terminal = new String(wire.terminal(), ISO_8859_1);
    int slash = terminal.indexOf('/');
    return new Rlogin.Start(
        new String(wire.clientUserName(), ISO_8859_1),
        new String(wire.serverUserName(), ISO_8859_1),
        slash < 0 ? terminal : terminal.substring(0, slash),
        slash < 0 ? Optional.empty() : Optional.of(terminal.substring(slash + 1)),
        answer,
        requestFrame,
        responseFrame);
  }
}
