package io.pipescope.smb;

import io.pipescope.api.Likelihood;
import java.nio.ByteBuffer;

/**
 * What NetBIOS session packets and SMB messages look like (RFC 1002 section 4.3, [MS-SMB2] 2.1).
 * For telling whether bytes are SMB at all; the fields are read elsewhere.
 */
final class Nbss {
  static final int SESSION_MESSAGE = 0x00;
  static final int SESSION_REQUEST = 0x81;
  static final int POSITIVE_RESPONSE = 0x82;
  static final int NEGATIVE_RESPONSE = 0x83;
  static final int RETARGET_RESPONSE = 0x84;
  static final int KEEP_ALIVE = 0x85;

  /** Bytes before each message. */
  static final int HEADER = 4;

  /** Bytes that {@link #isSmb} reads: the header and the protocol id. */
  static final int SIGNATURE = 8;

  /** The shortest SMB message, a compression transform header. */
  static final int SHORTEST_MESSAGE = 16;

  /** Two names of at most 255 bytes with their length bytes make up a session request. */
  static final int LONGEST_SESSION_REQUEST = 512;

  private Nbss() {}

  /** Whether a session message with an SMB message in it begins at {@code position}. */
  static boolean isSmb(ByteBuffer buffer, int position) {
    return buffer.get(position) == SESSION_MESSAGE
        && isProtocolId(buffer, position + HEADER)
        && (buffer.get(position + 1) != 0
            || buffer.get(position + 2) != 0
            || (buffer.get(position + 3) & 0xff) >= SHORTEST_MESSAGE);
  }

  /** Whether 0xff, 0xfe, 0xfd or 0xfc and {@code SMB} are at {@code position}. */
  static boolean isProtocolId(ByteBuffer buffer, int position) {
    return (buffer.get(position) & 0xfc) == 0xfc
        && buffer.get(position + 1) == 'S'
        && buffer.get(position + 2) == 'M'
        && buffer.get(position + 3) == 'B';
  }

  /** How much the first bytes of a stream look like SMB. */
  static Likelihood probe(ByteBuffer head, int position, int length) {
    int type = head.get(position) & 0xff;
    if (type == SESSION_MESSAGE) {
      if (length >= SIGNATURE) {
        return isSmb(head, position) ? Likelihood.CERTAIN : Likelihood.NO;
      }
      return protocolIdMayFollow(head, position, length) ? Likelihood.POSSIBLE : Likelihood.NO;
    }
    if (type < SESSION_REQUEST || type > KEEP_ALIVE) {
      return Likelihood.NO;
    }
    return length < HEADER || isControlLength(type, packetLength(head, position))
        ? Likelihood.POSSIBLE
        : Likelihood.NO;
  }

  /** Whether a packet that is no session message can have this length, without its header. */
  static boolean isControlLength(int type, int length) {
    return switch (type) {
      case SESSION_REQUEST -> length > 0 && length <= LONGEST_SESSION_REQUEST;
      case NEGATIVE_RESPONSE -> length == 1;
      case RETARGET_RESPONSE -> length == 6;
      case POSITIVE_RESPONSE, KEEP_ALIVE -> length == 0;
      default -> false;
    };
  }

  private static int packetLength(ByteBuffer head, int position) {
    return (head.get(position + 1) & 0xff) << 16
        | (head.get(position + 2) & 0xff) << 8
        | (head.get(position + 3) & 0xff);
  }

  private static boolean protocolIdMayFollow(ByteBuffer head, int position, int length) {
    for (int i = HEADER; i < length; i++) {
      byte b = head.get(position + i);
      boolean fits = i == HEADER ? (b & 0xfc) == 0xfc : b == "SMB".charAt(i - HEADER - 1);
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
