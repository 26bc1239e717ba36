package io.pipescope.dcerpc;

/** The types of connection-oriented PDUs (C706 section 12.6.4, [MS-RPCE] 2.2.2). */
final class PduType {
  static final int REQUEST = 0;
  static final int RESPONSE = 2;
  static final int FAULT = 3;
  static final int BIND = 11;
  static final int BIND_ACK = 12;
  static final int BIND_NAK = 13;
  static final int ALTER_CONTEXT = 14;
  static final int ALTER_CONTEXT_RESP = 15;
  static final int AUTH3 = 16;
  static final int SHUTDOWN = 17;
  static final int CO_CANCEL = 18;
  static final int ORPHANED = 19;

  /** Of RPC over HTTP only ([MS-RPCH] 2.2.3). */
  static final int RTS = 20;

  /** The least that a PDU of each type is long, in bytes; 0 where connections have no such type. */
  private static final int[] SHORTEST = {
    24, 0, 24, 32, 0, 0, 0, 0, 0, 0, 0, 28, 26, 18, 28, 26, 20, 16, 16, 16, 20
  };

  private PduType() {}

  /** Whether connections have PDUs of a type. */
  static boolean exists(int type) {
    return type < SHORTEST.length && SHORTEST[type] > 0;
  }

  /** The least that a PDU of an existing type is long, in bytes. */
  static int shortest(int type) {
    return SHORTEST[type];
  }
}
