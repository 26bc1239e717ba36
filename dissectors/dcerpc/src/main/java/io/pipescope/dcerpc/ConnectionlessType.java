package io.pipescope.dcerpc;

/** The types of connectionless PDUs (C706 section 12.5.3). */
final class ConnectionlessType {
  static final int REQUEST = 0;
  static final int PING = 1;
  static final int RESPONSE = 2;
  static final int FAULT = 3;
  static final int WORKING = 4;
  static final int NOCALL = 5;
  static final int REJECT = 6;
  static final int ACK = 7;
  static final int CL_CANCEL = 8;
  static final int FACK = 9;
  static final int CANCEL_ACK = 10;

  private ConnectionlessType() {}

  /** Whether the client sends PDUs of a type; the server sends the others. */
  static boolean isOfClient(int type) {
    return type == REQUEST || type == PING || type == ACK || type == CL_CANCEL;
  }
}
