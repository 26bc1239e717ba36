package io.pipescope.smb;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Direction;
import io.pipescope.api.FramedDissector;
import io.pipescope.api.MalformedException;
import io.pipescope.api.StreamContext;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.NbssHeader;
import java.nio.ByteBuffer;

/**
 * Finds SMB messages in a TCP stream and hands each to the dialogue of its version.
 *
 * <p>Packets are those of RFC 1002 section 4.3.1; without NetBIOS the length has 24 bits ([MS-SMB2]
 * 2.1). Control packets are accepted in both cases, as clients send them on port 445 too.
 */
final class SmbDissector extends FramedDissector {
  private static final int NETBIOS_PORT = 139;

  /** Header, SMB2 header and the fixed part of the longest command that carries bulk data. */
  private static final int LOOKAHEAD = Nbss.HEADER + Transfer.FIXED_PART;

  /** Bits of the flags that are part of a NetBIOS length. */
  private static final int NETBIOS_LENGTH_BITS = 0x01;

  private final WireStream in = new WireStream();
  private final NbssHeader header = new NbssHeader(in);
  private final SmbConnection connection;
  private final Smb1Dialogue smb1;
  private final Smb2Dialogue smb2;
  private final boolean netbios;
  private int ended;
  private boolean closed;

  SmbDissector(StreamContext context) {
    super(context, "nbss", Nbss.HEADER, Nbss.SIGNATURE, LOOKAHEAD);
    this.connection = new SmbConnection(context);
    this.smb1 = new Smb1Dialogue(connection, in);
    this.smb2 = new Smb2Dialogue(connection, in);
    this.netbios =
        context.conversation().server().port() == NETBIOS_PORT
            || context.conversation().client().port() == NETBIOS_PORT;
  }

  @Override
  protected long messageLength(Direction direction, ByteBuffer buffer, int position) {
    in.bind(buffer, position, position + Nbss.HEADER);
    header._read();
    int flags = netbios ? header.flags() & NETBIOS_LENGTH_BITS : header.flags();
    int length = flags << 16 | header.length();
    if (header.type() == Nbss.SESSION_MESSAGE) {
      if (length < Nbss.SHORTEST_MESSAGE) {
        throw new MalformedException(
            "malformed.nbss_length",
            "A session message is too short for any SMB message",
            Nbss.SHORTEST_MESSAGE,
            length,
            messageOffset(direction),
            "nbss_header.length");
      }
    } else if (!Nbss.isControlLength(header.type(), length)) {
      throw new MalformedException(
          "malformed.nbss_type",
          "Type 0x%02x with %d bytes is no NetBIOS session packet"
              .formatted(header.type(), length));
    }
    return (long) Nbss.HEADER + length;
  }

  @Override
  protected boolean begins(Direction direction, ByteBuffer buffer, int position) {
    return Nbss.isSmb(buffer, position);
  }

  @Override
  protected int keep(
      Direction direction, ByteBuffer buffer, int position, int available, long length) {
    if (buffer.get(position) != Nbss.SESSION_MESSAGE) {
      return Nbss.HEADER;
    }
    int start = position + Nbss.HEADER;
    if (!Nbss.isProtocolId(buffer, start)) {
      if (smb1.expectsRawData()) {
        return Nbss.HEADER;
      }
      throw new MalformedException(
          "malformed.protocol_id", "A session message does not begin with an SMB protocol id");
    }
    int end = position + available;
    return switch (buffer.get(start) & 0xff) {
      case Smb2Dialogue.PROTOCOL -> Nbss.HEADER + smb2.keep(buffer, start, end, length);
      case Smb1Dialogue.PROTOCOL -> Nbss.HEADER + smb1.keep(buffer, start, end, length);
      default -> LOOKAHEAD;
    };
  }

  @Override
  protected void message(
      Direction direction, ByteBuffer buffer, int position, int kept, long length) {
    if (kept <= Nbss.HEADER) {
      return;
    }
    int start = position + Nbss.HEADER;
    int end = position + kept;
    long declared = length - Nbss.HEADER;
    connection.beginMessage(messageOffset(direction) + Nbss.HEADER);
    try {
      switch (buffer.get(start) & 0xff) {
        case Smb2Dialogue.PROTOCOL -> smb2.message(buffer, start, end, declared);
        case Smb1Dialogue.PROTOCOL -> smb1.message(buffer, start, end, declared);
        case Smb2Dialogue.ENCRYPTED -> smb2.encrypted(buffer, start, end);
        default -> smb2.compressed();
      }
    } catch (EndOfWireException e) {
      connection.report(
          Anomaly.ofLength(
              SmbConnection.LAYER,
              "malformed.header",
              "A message ends within its header",
              e.needed(),
              e.available(),
              connection.messageOffset() + e.offset(),
              "nbss_header.length"));
    }
  }

  @Override
  public void end(Direction direction) {
    super.end(direction);
    ended++;
    closed |= !context().isEndOfCapture();
    if (ended == Direction.values().length) {
      smb1.end();
      smb2.end();
      connection.pipes().end(closed);
      connection.end();
    }
  }
}
