package io.pipescope.dcerpc;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.DcerpcHeader;
import java.nio.ByteBuffer;

/**
 * A connection-oriented PDU: its header (C706 section 12.6.3.1) in the byte order that it declares
 * itself, its authentication verifier ([MS-RPCE] 2.2.2.11), and the parsers for what is in between.
 * One object reads any number of them.
 */
final class Pdu {
  /** Length of the header in bytes. */
  static final int HEADER = 16;

  private static final int VERIFIER_HEAD = 8;

  private static final int MAJOR_VERSION = 5;
  private static final int MAX_MINOR_VERSION = 1;
  private static final int MAX_FLOATING_POINT_FORMAT = 3;
  private static final int MAX_CHARACTER_FORMAT = 1;
  private static final int INTEGER_FORMAT_OFFSET = 4;
  private static final int LITTLE_ENDIAN = 0x10;

  private static final int FIRST_FRAG = 0x01;
  private static final int LAST_FRAG = 0x02;
  private static final int OBJECT_UUID = 0x80;

  private static final int PRIVACY = 6;

  private final WireStream in = new WireStream();
  private final PduParsers littleEndian = new PduParsers(in, true);

  /** Made when the first big-endian PDU comes, which is rare. */
  private PduParsers bigEndian;

  private PduParsers parsers = littleEndian;
  private DcerpcHeader header = littleEndian.header;
  private ByteBuffer buffer = ByteBuffer.allocate(0);
  private int position;
  private int kept;

  private boolean verified;
  private boolean verifierTooLong;

  /** Points this object at a header, to ask for its length; at least {@link #HEADER} bytes. */
  Pdu header(ByteBuffer bytes, int at) {
    read(bytes, at, HEADER);
    return this;
  }

  /**
   * Points this object at a PDU.
   *
   * @param available bytes of it that are there, at least {@link #HEADER}
   */
  void read(ByteBuffer bytes, int at, int available) {
    buffer = bytes;
    position = at;
    kept = available;
    parsers = order(bytes.get(at + INTEGER_FORMAT_OFFSET));
    header = parsers.header;
    in.bind(bytes, at, at + available);
    header._read();
    verified = false;
    verifierTooLong = false;
  }

  private PduParsers order(byte integerFormat) {
    if ((integerFormat & LITTLE_ENDIAN) != 0) {
      return littleEndian;
    }
    if (bigEndian == null) {
      bigEndian = new PduParsers(in, false);
    }
    return bigEndian;
  }

  /** Whether the header can be one: what must hold for the next PDU to be found behind it. */
  boolean isPossible() {
    return header.rpcVers() == MAJOR_VERSION
        && PduType.exists(header.ptype())
        && header.fragLength() >= PduType.shortest(header.ptype());
  }

  /** Whether every field that the specification bounds is within its bounds. */
  boolean isBelievable() {
    int format = header.integerAndCharacterFormat();
    return isPossible()
        && header.rpcVersMinor() <= MAX_MINOR_VERSION
        && (format & ~LITTLE_ENDIAN) <= MAX_CHARACTER_FORMAT
        && header.floatingPointFormat() <= MAX_FLOATING_POINT_FORMAT
        && header.reserved() == 0
        && header.authLength() <= header.fragLength() - HEADER;
  }

  /** Reads the verifier, if there is one and all of it is there; then goes back to the body. */
  void readVerifier() {
    if (header.authLength() == 0) {
      return;
    }
    int start = header.fragLength() - header.authLength() - VERIFIER_HEAD;
    verifierTooLong = start < HEADER;
    if (!verifierTooLong && kept >= header.fragLength()) {
      in.seek(start);
      parsers.authTrailer._read();
      verified = true;
    }
    in.seek(HEADER);
  }

  int type() {
    return header.ptype();
  }

  /** Length of the whole PDU in bytes. */
  int length() {
    return header.fragLength();
  }

  int authLength() {
    return header.authLength();
  }

  long callId() {
    return header.callId();
  }

  boolean isLittleEndian() {
    return parsers == littleEndian;
  }

  boolean isFirst() {
    return (header.pfcFlags() & FIRST_FRAG) != 0;
  }

  boolean isLast() {
    return (header.pfcFlags() & LAST_FRAG) != 0;
  }

  boolean hasObject() {
    return (header.pfcFlags() & OBJECT_UUID) != 0;
  }

  /** Whether bytes of the PDU are not there. */
  boolean isCut() {
    return kept < header.fragLength();
  }

  int kept() {
    return kept;
  }

  /** The parsers in the byte order of this PDU, on {@link #in()}. */
  PduParsers parsers() {
    return parsers;
  }

  /** The bytes from the start of the PDU. */
  WireStream in() {
    return in;
  }

  /** Whether {@link #readVerifier} found a verifier. */
  boolean hasVerifier() {
    return verified;
  }

  /** Whether the verifier would begin before the body. */
  boolean isVerifierTooLong() {
    return verifierTooLong;
  }

  int authType() {
    return parsers.authTrailer.authType();
  }

  int authLevel() {
    return parsers.authTrailer.authLevel();
  }

  long authContext() {
    return parsers.authTrailer.authContextId();
  }

  /** Whether the stub data are encrypted. */
  boolean isSealed() {
    return verified && authLevel() == PRIVACY;
  }

  /** The authentication value. */
  PayloadWindow authValue() {
    int length = header.authLength();
    int start = position + header.fragLength() - length;
    return PayloadWindow.captured(buffer, start, length, length);
  }

  /**
   * Bytes of the stub data; negative when the verifier and its padding claim more than there is.
   *
   * @param start where they begin, in bytes from the start of the PDU
   */
  int stubLength(int start) {
    int length = header.fragLength() - start;
    if (header.authLength() > 0 && !verifierTooLong) {
      length -= header.authLength() + VERIFIER_HEAD;
    }
    return verified ? length - parsers.authTrailer.lenAuthPad() : length;
  }

  /** The buffer that holds the PDU. */
  ByteBuffer buffer() {
    return buffer;
  }

  /** Index of its first byte. */
  int position() {
    return position;
  }
}
