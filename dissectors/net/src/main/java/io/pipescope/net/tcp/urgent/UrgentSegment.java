package io.pipescope.net.tcp.urgent;

import java.nio.ByteBuffer;

/**
 * A segment as the urgent data models need it.
 *
 * @param frame number of the frame that brought it
 * @param sequenceNumber SEG.SEQ, raw
 * @param sequence SEG.SEQ as a stream offset: -1 for a SYN at the start of the stream
 * @param length payload bytes that were sent
 * @param captured payload bytes that are in the buffer
 * @param urgentPointer SEG.UP as it stands in the header
 * @param urg whether the URG flag is set
 * @param syn whether the SYN flag is set
 * @param fin whether the FIN flag is set
 * @param rst whether the RST flag is set
 * @param repeated whether it has payload and all of it came before
 * @param acceptance what the receiver makes of it
 * @param rcvNxt RCV.NXT when it arrives, as a stream offset; one more once the FIN was taken
 * @param finTaken whether the receiver has taken the FIN of this direction already
 * @param buffer holds the segment; valid during the call only
 * @param headerPosition index of the first header byte
 * @param headerLength length of the header with options, in bytes
 */
public record UrgentSegment(
    long frame,
    long sequenceNumber,
    long sequence,
    int length,
    int captured,
    int urgentPointer,
    boolean urg,
    boolean syn,
    boolean fin,
    boolean rst,
    boolean repeated,
    Acceptance acceptance,
    long rcvNxt,
    boolean finTaken,
    ByteBuffer buffer,
    int headerPosition,
    int headerLength) {

  /** Stream offset of the first payload byte. */
  long start() {
    return sequence + (syn ? 1 : 0);
  }

  /** Stream offset behind the last payload byte. */
  long end() {
    return start() + length;
  }

  /** Whether a stream offset lies in the payload. */
  boolean holds(long offset) {
    return offset >= start() && offset < end();
  }

  boolean isAccepted() {
    return acceptance == Acceptance.ACCEPTED;
  }

  /**
   * A byte of the segment.
   *
   * @param index from 0, the first byte of the header
   * @return the byte, 0 to 255, or {@link Receiver#UNKNOWN_BYTE} when it was not captured
   */
  int byteAt(long index) {
    if (index >= (long) headerLength + captured || headerPosition + index >= buffer.limit()) {
      return Receiver.UNKNOWN_BYTE;
    }
    return buffer.get((int) (headerPosition + index)) & 0xff;
  }

  /** A payload byte by its stream offset, see {@link #byteAt}. */
  int payloadAt(long offset) {
    return byteAt(headerLength + offset - start());
  }
}
