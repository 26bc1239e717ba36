package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.api.Utf16;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2Header;
import java.nio.ByteBuffer;

/** One command of an SMB2 message, request or response, where it lies in a buffer. */
final class Smb2Message {
  static final int HEADER = 64;
  static final int RESPONSE = 0x1;
  private static final int ASYNC = 0x2;
  private static final int RELATED = 0x4;
  private static final int SIGNED = 0x8;

  private final WireStream in;
  private final Smb2Header header;
  private ByteBuffer buffer = ByteBuffer.allocate(0);
  private int start;
  private int end;
  private long length;
  private long payloadOffset;
  private long payloadLength;

  Smb2Message(WireStream in) {
    this.in = in;
    this.header = new Smb2Header(in);
  }

  /**
   * Reads the header at {@code start}.
   *
   * @param end index after the last byte there is
   * @param length bytes the command has by what was declared around it
   */
  void read(ByteBuffer buffer, int start, int end, long length) {
    this.buffer = buffer;
    this.start = start;
    bound(end, length);
    payload(0, 0);
    in.bind(buffer, start, end);
    header._read();
  }

  /** Ends the command where the next one begins. */
  void bound(int end, long length) {
    this.end = end;
    this.length = length;
  }

  Smb2Header header() {
    return header;
  }

  boolean isResponse() {
    return (header.flags() & RESPONSE) != 0;
  }

  boolean isAsync() {
    return (header.flags() & ASYNC) != 0;
  }

  boolean isRelated() {
    return (header.flags() & RELATED) != 0;
  }

  boolean isSigned() {
    return (header.flags() & SIGNED) != 0;
  }

  long asyncId() {
    return header.treeId() << 32 | header.reserved();
  }

  int status() {
    return (int) header.status();
  }

  /** Bytes of the message that can be read. */
  int available() {
    return end - start;
  }

  /** Bytes of the command, its header included, by what was declared around it. */
  long length() {
    return length;
  }

  /** Whether fewer bytes were kept or captured. */
  boolean isCut() {
    return end - start < length;
  }

  /** Points the stream at what follows the header. */
  void bindBody() {
    in.bind(buffer, Math.min(start + HEADER, end), end);
  }

  /**
   * Notes where the data lie that the command carries.
   *
   * @param offset from the header
   * @param bytes length of the data
   */
  void payload(long offset, long bytes) {
    payloadOffset = offset;
    payloadLength = bytes;
  }

  /** The data that the command carries, as far as there are any. */
  PayloadWindow payload() {
    return payloadLength == 0 ? PayloadWindow.EMPTY : part(payloadOffset, payloadLength);
  }

  /** A part of the command, as far as it is there; the offset counts from the header. */
  PayloadWindow part(long offset, long bytes) {
    long from = Math.min(offset, end - start);
    long available = Math.min(bytes, end - start - from);
    return PayloadWindow.captured(buffer, start + (int) from, (int) available, bytes);
  }

  /**
   * Text in UTF-16.
   *
   * @param offset from the header
   * @param bytes length of the text
   * @throws io.pipescope.ksy.EndOfWireException when it is not inside the command
   */
  String text(int offset, int bytes) {
    in.bind(buffer, start, end);
    in.seek(offset);
    return Utf16.littleEndian(in.readBytes(bytes));
  }
}
