package io.pipescope.net.tcp;

import io.pipescope.api.MalformedException;
import io.pipescope.api.Packet;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.TcpHeader;
import java.nio.ByteBuffer;

/**
 * The header of one segment and where its payload lies (RFC 9293 section 3.1). One object serves
 * all segments of a thread.
 */
final class TcpSegment {
  /** Length of a header without options, in bytes. */
  static final int MIN_HEADER_LENGTH = 20;

  private final WireStream wire = new WireStream();
  private final TcpHeader header = new TcpHeader(wire);

  private ByteBuffer buffer = ByteBuffer.allocate(0);
  private int start;
  private int payloadPosition;
  private int payloadCaptured;
  private int payloadLength;

  /**
   * Reads the header that the packet's window begins with.
   *
   * @throws MalformedException when the data offset is below 5 or reaches beyond the segment
   */
  void read(Packet packet) {
    buffer = packet.buffer();
    start = packet.position();
    wire.bind(buffer, start, packet.end());
    header._read();
    int headerLength = headerLength();
    int declared = packet.declaredEnd() - start;
    if (headerLength < MIN_HEADER_LENGTH || headerLength > declared) {
      payloadPosition = packet.end();
      payloadCaptured = 0;
      payloadLength = 0;
      return;
    }
    payloadPosition = Math.min(start + headerLength, packet.end());
    payloadLength = declared - headerLength;
    payloadCaptured = Math.min(packet.end() - payloadPosition, payloadLength);
  }

  /** Whether the data offset is believable. */
  boolean isWellFormed(Packet packet) {
    int headerLength = headerLength();
    return headerLength >= MIN_HEADER_LENGTH && headerLength <= packet.declaredEnd() - start;
  }

  int sourcePort() {
    return header.sourcePort();
  }

  int destinationPort() {
    return header.destinationPort();
  }

  int sequenceNumber() {
    return (int) header.sequenceNumber();
  }

  int acknowledgmentNumber() {
    return (int) header.acknowledgmentNumber();
  }

  boolean syn() {
    return header.syn();
  }

  boolean ack() {
    return header.ack();
  }

  boolean fin() {
    return header.fin();
  }

  boolean rst() {
    return header.rst();
  }

  boolean psh() {
    return header.psh();
  }

  boolean urg() {
    return header.urg();
  }

  /** The window as it stands in the header, before scaling. */
  int window() {
    return header.window();
  }

  int urgentPointer() {
    return header.urgentPointer();
  }

  /** The checksum as it stands in the header. */
  int checksum() {
    return header.checksum();
  }

  /** Index of the first byte of the header in {@link #buffer()}. */
  int headerPosition() {
    return start;
  }

  /** The sequence number of the first payload byte. */
  int payloadSequenceNumber() {
    return sequenceNumber() + (syn() ? 1 : 0);
  }

  /** Whether this is nothing but data: ACK, and perhaps PSH. */
  boolean isPlainData() {
    return payloadLength > 0 && header.ack() && !syn() && !fin() && !rst() && !urg();
  }

  /** Length of the header with options, as the data offset says, in bytes. */
  int headerLength() {
    return (int) header.dataOffset() * 4;
  }

  /** The buffer that holds the segment. */
  ByteBuffer buffer() {
    return buffer;
  }

  /** Index of the first option in {@link #buffer()}. */
  int optionsPosition() {
    return start + MIN_HEADER_LENGTH;
  }

  /** Index behind the last option that was captured. */
  int optionsEnd() {
    return payloadPosition;
  }

  /** Index of the first payload byte in {@link #buffer()}. */
  int payloadPosition() {
    return payloadPosition;
  }

  /** How many payload bytes were sent. */
  int payloadLength() {
    return payloadLength;
  }

  /** How many of them the capture holds. */
  int payloadCaptured() {
    return payloadCaptured;
  }

  /** SEG.LEN: payload plus one each for SYN and FIN (RFC 9293 section 3.3.1). */
  int sequenceLength() {
    return payloadLength + (syn() ? 1 : 0) + (fin() ? 1 : 0);
  }
}
