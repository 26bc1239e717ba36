package io.pipescope.net.telnet;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.TelnetCommand;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Tells the commands in one direction of a Telnet stream from its data, wherever the stream was cut
 * (RFC 854, "TELNET command structure"; RFC 855).
 *
 * <p>A subnegotiation lasts until IAC SE. One that another command interrupts ends there, and the
 * command is carried out, as the 4.4BSD servers do. Of a longer one {@value #MAX_SUBNEGOTIATION}
 * bytes are kept.
 */
public final class TelnetScanner {
  /** Above the 512 bytes that servers reserve, and enough for an environment. */
  static final int MAX_SUBNEGOTIATION = 4_096;

  private static final int LONGEST_COMMAND = 3;

  private enum State {
    DATA,
    COMMAND,
    OPTION,
    SUBNEGOTIATION,
    SUBNEGOTIATION_IAC,
    STOPPED
  }

  private final TelnetHandler handler;
  private final byte[] bytes = new byte[LONGEST_COMMAND];
  private final WireStream in = new WireStream();
  private final TelnetCommand command = new TelnetCommand(in);
  private State state = State.DATA;

  /** Index of the first byte of the piece that is scanned. */
  private int start;

  private long commandOffset;
  private byte[] parameters = new byte[0];
  private int kept;
  private long length;
  private long subnegotiationOffset;

  public TelnetScanner(TelnetHandler handler) {
    this.handler = handler;
    bytes[0] = (byte) TelnetCode.IAC;
  }

  /**
   * The next bytes of the stream.
   *
   * @param position of the first in the buffer
   * @param end index behind the last
   * @param offset of the first in the stream
   * @return index of the first byte that was not looked at since the scanner was stopped, or {@code
   *     end}
   */
  public int scan(ByteBuffer buffer, int position, int end, long offset) {
    long origin = offset - position;
    int at = position;
    start = position;
    while (at < end && state != State.STOPPED) {
      at =
          switch (state) {
            case DATA -> data(buffer, at, end, origin);
            case SUBNEGOTIATION -> parameters(buffer, at, end, origin);
            case COMMAND -> commandCode(buffer, at, origin);
            case OPTION -> option(buffer, at);
            case SUBNEGOTIATION_IAC -> subnegotiationCode(buffer, at);
            case STOPPED -> end;
          };
    }
    return at;
  }

  /** Whether a command has begun and is not complete. */
  public boolean isWithinCommand() {
    return state != State.DATA && state != State.STOPPED;
  }

  /** Forgets a command that has begun: the next byte stands behind a gap. */
  public void reset() {
    if (state != State.STOPPED) {
      state = State.DATA;
    }
  }

  /** What follows is no Telnet any more. May be called by the handler. */
  public void stop() {
    state = State.STOPPED;
  }

  private int data(ByteBuffer buffer, int start, int end, long origin) {
    int at = find(buffer, start, end);
    if (at > start) {
      handler.data(buffer, start, at - start, origin + start);
    }
    if (at == end || state == State.STOPPED) {
      return end;
    }
    state = State.COMMAND;
    commandOffset = origin + at;
    return at + 1;
  }

  private static int find(ByteBuffer buffer, int start, int end) {
    int at = start;
    while (at < end && buffer.get(at) != (byte) TelnetCode.IAC) {
      at++;
    }
    return at;
  }

  private int commandCode(ByteBuffer buffer, int at, long origin) {
    int code = buffer.get(at) & 0xff;
    state = State.DATA;
    if (code == TelnetCode.IAC) {
      handler.data(buffer, at, 1, origin + at);
    } else if (code == TelnetCode.SB) {
      subnegotiationOffset = commandOffset;
      kept = 0;
      length = 0;
      state = State.SUBNEGOTIATION;
    } else {
      bytes[1] = (byte) code;
      if (TelnetCode.isNegotiation(code)) {
        state = State.OPTION;
      } else {
        read(buffer, at, 2);
        handler.command(command.command(), commandOffset);
      }
    }
    return at + 1;
  }

  private int option(ByteBuffer buffer, int at) {
    bytes[2] = buffer.get(at);
    state = State.DATA;
    read(buffer, at, LONGEST_COMMAND);
    handler.negotiation(command.command(), command.option(), commandOffset);
    return at + 1;
  }

  /** Reads a command where it is, or what was kept of one that began in an earlier piece. */
  private void read(ByteBuffer buffer, int last, int size) {
    int first = last - size + 1;
    if (first >= start) {
      in.bind(buffer, first, last + 1);
    } else {
      in.bind(ByteBuffer.wrap(bytes), 0, size);
    }
    command._read();
  }

  private int parameters(ByteBuffer buffer, int start, int end, long origin) {
    int at = find(buffer, start, end);
    keep(buffer, start, at - start);
    if (at == end) {
      return end;
    }
    state = State.SUBNEGOTIATION_IAC;
    commandOffset = origin + at;
    return at + 1;
  }

  private int subnegotiationCode(ByteBuffer buffer, int at) {
    int code = buffer.get(at) & 0xff;
    if (code == TelnetCode.IAC) {
      keep(buffer, at, 1);
      state = State.SUBNEGOTIATION;
      return at + 1;
    }
    boolean ended = code == TelnetCode.SE;
    state = ended ? State.DATA : State.COMMAND;
    handler.subnegotiation(parameters, kept, length, ended, subnegotiationOffset);
    return ended ? at + 1 : at;
  }

  private void keep(ByteBuffer buffer, int position, int count) {
    int wanted = Math.min(count, MAX_SUBNEGOTIATION - kept);
    if (kept + wanted > parameters.length) {
      int doubled = Math.min(2 * parameters.length, MAX_SUBNEGOTIATION);
      parameters = Arrays.copyOf(parameters, Math.max(Math.max(kept + wanted, doubled), 64));
    }
    buffer.get(position, parameters, kept, wanted);
    kept += wanted;
    length += count;
  }
}
