package io.pipescope.dcerpc;

import io.pipescope.api.MalformedException;
import io.pipescope.api.Packet;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.DcerpcConnectionlessHeader;
import io.pipescope.ksy.lean.DcerpcConnectionlessStatus;

/**
 * A connectionless PDU (C706 section 12.5), in the byte order that it declares itself. One object
 * reads any number of them.
 */
final class ConnectionlessPdu {
  private static final int VERSION = 4;
  private static final int FORMAT_OFFSET = 4;
  private static final int LITTLE_ENDIAN = 0x10;
  private static final int LAST_FRAG = 0x02;
  private static final int FRAG = 0x04;
  private static final int MAYBE = 0x10;

  private final WireStream in = new WireStream();
  private final DcerpcConnectionlessHeader littleEndian = new DcerpcConnectionlessHeader(in, true);
  private final DcerpcConnectionlessHeader bigEndian = new DcerpcConnectionlessHeader(in, false);
  private final DcerpcConnectionlessStatus littleStatus = new DcerpcConnectionlessStatus(in, true);
  private final DcerpcConnectionlessStatus bigStatus = new DcerpcConnectionlessStatus(in, false);
  private DcerpcConnectionlessHeader header = littleEndian;

  /**
   * Reads the header.
   *
   * @throws MalformedException when it is none
   */
  void read(Packet packet) {
    packet.require(FORMAT_OFFSET + 1L);
    int format = packet.buffer().get(packet.position() + FORMAT_OFFSET);
    header = (format & LITTLE_ENDIAN) != 0 ? littleEndian : bigEndian;
    in.bind(packet.buffer(), packet.position(), packet.end());
    header._read();
    if (header.rpcVers() != VERSION || header.ptype() > ConnectionlessType.CANCEL_ACK) {
      throw new MalformedException(
          "malformed.pdu_header", "No connectionless PDU begins like this");
    }
  }

  int type() {
    return header.ptype();
  }

  /** Whether nobody wants an answer. */
  boolean isMaybe() {
    return (header.flags1() & MAYBE) != 0;
  }

  boolean isFirst() {
    return (header.flags1() & FRAG) == 0 || header.fragnum() == 0;
  }

  boolean isLast() {
    return (header.flags1() & FRAG) == 0 || (header.flags1() & LAST_FRAG) != 0;
  }

  /** Bytes behind the header, as it says. */
  int bodyLength() {
    return header.lenBody();
  }

  Uuid object() {
    return Uuid.of(
        header.objectTimeLow(),
        header.objectTimeMid(),
        header.objectTimeHiAndVersion(),
        header.objectClockSeqAndNode());
  }

  SyntaxId rpcInterface() {
    Uuid uuid =
        Uuid.of(
            header.interfaceTimeLow(),
            header.interfaceTimeMid(),
            header.interfaceTimeHiAndVersion(),
            header.interfaceClockSeqAndNode());
    return SyntaxId.of(uuid, header.ifVers());
  }

  Uuid activity() {
    return Uuid.of(
        header.activityTimeLow(),
        header.activityTimeMid(),
        header.activityTimeHiAndVersion(),
        header.activityClockSeqAndNode());
  }

  long sequenceNumber() {
    return header.seqnum();
  }

  int opnum() {
    return header.opnum();
  }

  /** The status that the body of a fault or of a reject is. */
  long status() {
    DcerpcConnectionlessStatus status = header == littleEndian ? littleStatus : bigStatus;
    status._read();
    return status.status();
  }
}
