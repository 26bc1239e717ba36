package io.pipescope.net.telnet;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * One direction of a Telnet conversation.
 *
 * <p>Commands without data between them are one event, told when data, the other side's bytes, an
 * urgent mark or the end follows. From an urgent mark on the receiver throws data away and obeys
 * commands; it stops at the first Data Mark at or behind the mark, however the sender meant the
 * urgent pointer (RFC 854, "The TELNET Synch Signal"; RFC 6093 section 2.2 tells of the two
 * meanings).
 */
final class TelnetHalf implements TelnetHandler {
  private static final int ENCRYPT_START = 3;
  private static final int START_TLS_FOLLOWS = 1;

  private final TelnetSession session;
  private final Direction direction;
  private final TelnetScanner scanner = new TelnetScanner(this);
  private final SubnegotiationReader reader;
  private final CommandGroup group = new CommandGroup();

  /** Of the next byte in the stream. */
  private long next;

  private long dataBytes;
  private long opaqueBytes;
  private boolean opaque;

  private final SynchTracker synch = new SynchTracker();

  TelnetHalf(TelnetSession session, Direction direction) {
    this.session = session;
    this.direction = direction;
    this.reader = new SubnegotiationReader(session);
  }

  long dataBytes() {
    return dataBytes;
  }

  long opaqueBytes() {
    return opaqueBytes;
  }

  /** Whether what comes is counted and not looked at. */
  boolean isOpaque() {
    return opaque;
  }

  void bytes(StreamChunk chunk) {
    int end = chunk.position() + chunk.length();
    next = chunk.offset() + chunk.length();
    opaqueBytes += end - scanner.scan(chunk.buffer(), chunk.position(), end, chunk.offset());
  }

  void urgent(long offset) {
    boolean onWaitingIac = scanner.isWithinCommand() && offset == next - 1;
    if (opaque || (offset < next && !onWaitingIac)) {
      return;
    }
    if (!synch.isActive()) {
      closeGroup();
    }
    synch.mark(offset, session.frame());
  }

  void gap(long offset, long length) {
    next = offset + length;
    if (opaque) {
      return;
    }
    if (scanner.isWithinCommand()) {
      session.anomaly("truncated.telnet_command", "The capture lacks bytes of a command.");
    }
    scanner.reset();
    closeGroup();
    if (synch.isActive() && synch.isPassedAt(next)) {
      closeSynch(OptionalLong.empty());
    }
  }

  void end() {
    if (scanner.isWithinCommand()) {
      session.anomaly("truncated.telnet_command", "The stream ends within a command.");
    }
    if (synch.isActive()) {
      closeSynch(OptionalLong.empty());
    }
    closeGroup();
  }

  /** The other side has sent something: commands before and after that are no group. */
  void interrupted() {
    if (!synch.isActive()) {
      closeGroup();
    }
  }

  @Override
  public void data(ByteBuffer buffer, int position, int length, long offset) {
    dataBytes += length;
    if (synch.isActive()) {
      synch.flush(length);
    } else {
      closeGroup();
    }
  }

  @Override
  public void command(int code, long offset) {
    session.count(code);
    if (!TelnetCode.isDefined(code)) {
      session.anomaly(
          "malformed.telnet_command",
          "IAC stands before " + TelnetCode.name(code) + ", which is no command.");
      return;
    }
    if (TelnetCode.isRoutine(code)) {
      return;
    }
    add(Command.plain(code), offset);
    if (code == TelnetCode.DM && synch.isActive() && synch.isPassedAt(offset + 2)) {
      closeSynch(OptionalLong.of(offset + 1));
    }
  }

  @Override
  public void negotiation(int code, int option, long offset) {
    session.count(code);
    add(Command.negotiation(code, option), offset);
  }

  @Override
  public void subnegotiation(byte[] parameters, int kept, long length, boolean ended, long offset) {
    session.count(TelnetCode.SB);
    if (!ended || length == 0) {
      session.anomaly(
          "malformed.telnet_subnegotiation",
          length == 0 ? "A subnegotiation is empty." : "Another command ends a subnegotiation.");
    }
    if (length > 0) {
      int option = parameters[0] & 0xff;
      add(Command.subnegotiation(option, reader.read(parameters, kept, length, offset)), offset);
      if (ended) {
        stopIfOpaque(option, kept > 1 ? parameters[1] & 0xff : -1);
      }
    }
  }

  /** RFC 2946 section 3, and what START_TLS and the compressions of MUD servers say. */
  private void stopIfOpaque(int option, int parameter) {
    opaque =
        switch (option) {
          case TelnetOption.ENCRYPTION -> parameter == ENCRYPT_START;
          case TelnetOption.START_TLS -> parameter == START_TLS_FOLLOWS;
          case TelnetOption.COMPRESS2, TelnetOption.COMPRESS3 -> true;
          default -> false;
        };
    if (opaque) {
      scanner.stop();
      session.anomaly(
          "unsupported.telnet_" + (option < TelnetOption.COMPRESS2 ? "encrypted" : "compressed"),
          "What follows in this direction is encrypted or compressed.");
    }
  }

  private void add(Command command, long offset) {
    if (group.isFull()) {
      emitGroup();
    }
    group.add(command, offset, session.frame());
  }

  private void closeGroup() {
    if (!group.isEmpty()) {
      emitGroup();
    }
  }

  private void emitGroup() {
    session.emit(
        Telnet.commands(direction, group.frames(), group.offset().orElseThrow(), group.commands()));
    group.clear();
  }

  private void closeSynch(OptionalLong dataMark) {
    session.countSynch();
    session.emit(
        Telnet.synch(
            direction, group.frames(), group.offset(), group.commands(), synch.close(dataMark)));
    group.clear();
  }
}
