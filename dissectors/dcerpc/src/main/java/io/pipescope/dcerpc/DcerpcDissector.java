package io.pipescope.dcerpc;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Direction;
import io.pipescope.api.FramedDissector;
import io.pipescope.api.MalformedException;
import io.pipescope.api.StreamContext;
import io.pipescope.ksy.EndOfWireException;
import java.nio.ByteBuffer;

/** Finds PDUs in the bytes of a pipe instance or of a TCP conversation. */
final class DcerpcDissector extends FramedDissector {
  /** What the PDUs of calls begin with. */
  private static final int CALL_HEAD = 24;

  private final Pdu pdu = new Pdu();
  private final Association association;
  private int ended;

  DcerpcDissector(StreamContext context) {
    super(context, DcerpcProvider.PROTOCOL, Pdu.HEADER, CALL_HEAD, CALL_HEAD);
    association = new Association(context);
  }

  @Override
  protected long messageLength(Direction direction, ByteBuffer buffer, int position) {
    if (!pdu.header(buffer, position).isPossible()) {
      throw new MalformedException(
          "malformed.pdu_header",
          "No PDU of a connection begins like this",
          PduType.exists(pdu.type()) ? PduType.shortest(pdu.type()) : Pdu.HEADER,
          pdu.length(),
          messageOffset(direction),
          "frag_length");
    }
    return pdu.length();
  }

  @Override
  protected boolean begins(Direction direction, ByteBuffer buffer, int position) {
    return pdu.header(buffer, position).isBelievable();
  }

  @Override
  protected int keep(
      Direction direction, ByteBuffer buffer, int position, int available, long length) {
    return (int) length;
  }

  @Override
  protected void message(
      Direction direction, ByteBuffer buffer, int position, int kept, long length) {
    pdu.read(buffer, position, kept);
    try {
      association.read(pdu);
    } catch (EndOfWireException e) {
      boolean cut = e.offset() + e.needed() <= length;
      context()
          .anomaly(
              Anomaly.ofLength(
                  DcerpcProvider.PROTOCOL,
                  cut ? "truncated.pdu" : "malformed.pdu",
                  cut ? "The capture lacks a part of a PDU" : "A PDU ends within one of its parts",
                  e.needed(),
                  e.available(),
                  messageOffset(direction) + e.offset(),
                  cut ? "" : "frag_length"));
    }
  }

  @Override
  public void end(Direction direction) {
    super.end(direction);
    ended++;
    if (ended == Direction.values().length) {
      association.end();
    }
  }
}
