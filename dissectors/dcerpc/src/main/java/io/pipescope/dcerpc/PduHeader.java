package io.pipescope.dcerpc;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.DcerpcHeader;
import java.nio.ByteBuffer;

/**
 * The common header of connection-oriented PDUs (C706 section 12.6.3.1), in the byte order that it
 * declares itself. One object reads any number of them.
 */
final class PduHeader {
  /** Length in bytes. */
  static final int LENGTH = 16;

  private static final int MAJOR_VERSION = 5;
  private static final int MAX_MINOR_VERSION = 1;
  private static final int MAX_TYPE = 19;
  private static final int MAX_FLOATING_POINT_FORMAT = 3;
  private static final int INTEGER_FORMAT_OFFSET = 4;
  private static final int LITTLE_ENDIAN = 0x10;
  private static final int MAX_CHARACTER_FORMAT = 1;

  private final WireStream wire = new WireStream();
  private final DcerpcHeader bigEndian = new DcerpcHeader(wire, false);
  private final DcerpcHeader littleEndian = new DcerpcHeader(wire, true);
  private DcerpcHeader header = littleEndian;

  /** Reads the header at a position; at least {@link #LENGTH} bytes must be there. */
  PduHeader read(ByteBuffer buffer, int position) {
    int format = buffer.get(position + INTEGER_FORMAT_OFFSET);
    header = (format & LITTLE_ENDIAN) != 0 ? littleEndian : bigEndian;
    wire.bind(buffer, position, position + LENGTH);
    header._read();
    return this;
  }

  /** Whether every field that the specification bounds is within its bounds. */
  boolean isBelievable() {
    int format = header.integerAndCharacterFormat();
    return header.rpcVers() == MAJOR_VERSION
        && header.rpcVersMinor() <= MAX_MINOR_VERSION
        && header.ptype() <= MAX_TYPE
        && (format & ~LITTLE_ENDIAN) <= MAX_CHARACTER_FORMAT
        && header.floatingPointFormat() <= MAX_FLOATING_POINT_FORMAT
        && header.reserved() == 0
        && header.fragLength() >= LENGTH
        && header.authLength() <= header.fragLength() - LENGTH;
  }

  /** Length of the whole PDU in bytes. */
  int fragLength() {
    return header.fragLength();
  }
}
