package io.pipescope.smb;

import io.pipescope.api.Anomaly;
import io.pipescope.ksy.WireStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a compound apart: commands at offsets of eight, each telling where the next one is
 * ([MS-SMB2] 3.2.4.1.4). What stands before a false offset is used.
 */
final class Smb2Chain {
  private static final int ALIGNMENT = 8;
  private static final long PROTOCOL_ID = 0x424d53feL;

  /** Longer chains do not keep their objects for the next one. */
  private static final int RETAINED = 16;

  private final SmbConnection connection;
  private final WireStream in;
  private final List<Smb2Message> messages = new ArrayList<>();

  Smb2Chain(SmbConnection connection, WireStream in) {
    this.connection = connection;
    this.in = in;
  }

  Smb2Message get(int index) {
    return messages.get(index);
  }

  /**
   * Reads the headers of a chain.
   *
   * @param end index after the last byte there is
   * @param length bytes of the chain as declared
   * @return how many commands there are
   * @throws io.pipescope.ksy.EndOfWireException when there is not even one header
   */
  int read(ByteBuffer buffer, int start, int end, long length) {
    if (messages.size() > RETAINED) {
      messages.subList(RETAINED, messages.size()).clear();
    }
    int position = start;
    long left = length;
    int count = 0;
    Smb2Message message = message(count++);
    message.read(buffer, position, end, left);
    while (message.header().nextCommand() != 0) {
      long next = message.header().nextCommand();
      if (!hasHeaderAt(next, left, end - position)) {
        if (next >= Smb2Message.HEADER && next <= left) {
          message.bound(end, next); // it ends there, whatever became of the next
        }
        break;
      }
      if (count == connection.context().limits().compoundCommands()) {
        connection.report("limit.compound_commands", "A chain has too many commands");
        break;
      }
      Smb2Message following = message(count);
      following.read(buffer, position + (int) next, end, left - next);
      if (following.header().protocolId() != PROTOCOL_ID) {
        report(
            "malformed.next_command",
            "There is no header where the next one should be",
            next,
            left);
        break;
      }
      position += (int) next;
      left -= next;
      message.bound(position, next);
      message = following;
      count++;
    }
    return count;
  }

  private boolean hasHeaderAt(long next, long left, int available) {
    if (next < Smb2Message.HEADER || next + Smb2Message.HEADER > left) {
      report("malformed.next_command", "The next command is not inside the message", next, left);
      return false;
    }
    if (next % ALIGNMENT != 0) {
      report(
          "malformed.next_command", "The next command is not at a multiple of eight", next, left);
    }
    if (next + Smb2Message.HEADER > available) {
      report("truncated.compound", "The next command was not kept or captured", next, available);
      return false;
    }
    return true;
  }

  private Smb2Message message(int index) {
    if (index == messages.size()) {
      messages.add(new Smb2Message(in));
    }
    return messages.get(index);
  }

  private void report(String code, String text, long next, long available) {
    connection.report(
        Anomaly.ofLength(
            SmbConnection.LAYER,
            code,
            text,
            next + Smb2Message.HEADER,
            available,
            connection.messageOffset(),
            "smb2_header.next_command"));
  }
}
