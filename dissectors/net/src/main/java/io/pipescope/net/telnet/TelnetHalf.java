package io.pipescope.net.telnet;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import io.pipescope.ksy.EndOfWireException;
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
  private final CommandGroup group = new CommandGroup();

  /** Of the next byte in the stream. */
  private long next;

  private long dataBytes;
  private long opaqueBytes;
  private boolean opaque;

  /** Urgent marks of the Synch that is going on; 0 when there is none. */
  private int marks;

  private long mark;
  private long flushed;

  TelnetHalf(TelnetSession session, Direction direction) {
    this.session = session;
    this.direction = direction;
  }

  long dataBytes() {
    return dataBytes;
  }

  long opaqueBytes() {
    return opaqueBytes;
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
    if (marks == 0) {
      closeGroup();
      flushed = 0;
      mark = offset;
    }
    marks++;
    mark = Math.max(mark, offset);
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
    if (marks > 0 && mark < next) {
      closeSynch(OptionalLong.empty());
    }
  }

  void end() {
    if (scanner.isWithinCommand()) {
      session.anomaly("truncated.telnet_command", "The stream ends within a command.");
    }
    if (marks > 0) {
      closeSynch(OptionalLong.empty());
    }
    closeGroup();
  }

  /** The other side has sent something: commands before and after that are no group. */
  void interrupted() {
    if (marks == 0) {
      closeGroup();
    }
  }

  @Override
  public void data(ByteBuffer buffer, int position, int length, long offset) {
    dataBytes += length;
    if (marks > 0) {
      flushed += length;
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
    if (code == TelnetCode.DM && marks > 0 && offset + 1 >= mark) {
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
    if (length == 0) {
      return;
    }
    if (length > kept) {
      session.anomaly(
          "limit.telnet_subnegotiation",
          "A subnegotiation is longer than what is kept of one.",
          length,
          kept,
          offset);
    }
    Subnegotiation read = read(parameters, kept, length, offset);
    int option = parameters[0] & 0xff;
    add(Command.subnegotiation(option, read), offset);
    warnOfLoginArguments(read);
    if (ended) {
      stopIfOpaque(option, kept > 1 ? parameters[1] & 0xff : -1);
    }
  }

  private Subnegotiation read(byte[] parameters, int kept, long length, long offset) {
    try {
      return SubnegotiationReader.read(parameters, kept, length);
    } catch (EndOfWireException e) {
      session.anomaly(
          "malformed.telnet_subnegotiation",
          "A subnegotiation is too short for its option.",
          e.needed(),
          e.available(),
          offset);
      return SubnegotiationReader.raw(parameters, kept, length);
    }
  }

  private void warnOfLoginArguments(Subnegotiation read) {
    boolean argument =
        read.environment().stream()
            .anyMatch(
                v ->
                    v.name().filter("USER"::equals).isPresent()
                        && v.value().filter(user -> user.startsWith("-")).isPresent());
    if (argument) {
      session.anomaly(
          "suspicious.telnet_user",
          "The user name begins with a hyphen, which login programs take for an option.");
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
    Synch synch = new Synch(marks, mark, markOn(dataMark), dataMark, flushed);
    session.emit(Telnet.synch(direction, group.frames(), group.offset(), group.commands(), synch));
    group.clear();
    marks = 0;
  }

  private String markOn(OptionalLong dataMark) {
    if (dataMark.isEmpty()) {
      return "nowhere";
    }
    long distance = dataMark.getAsLong() - mark;
    return distance == 0 ? "DM" : distance == 1 ? "IAC" : "before";
  }
}
