package io.pipescope.smb;

/** The commands that are treated specially ([MS-CIFS] 2.2.2.1); all have names in a table. */
final class Smb1Command {
  static final int OPEN = 0x02;
  static final int CREATE = 0x03;
  static final int CLOSE = 0x04;
  static final int FLUSH = 0x05;
  static final int CREATE_DIRECTORY = 0x00;
  static final int DELETE_DIRECTORY = 0x01;
  static final int DELETE = 0x06;
  static final int RENAME = 0x07;
  static final int QUERY_INFORMATION = 0x08;
  static final int SET_INFORMATION = 0x09;
  static final int READ = 0x0a;
  static final int WRITE = 0x0b;
  static final int LOCK_BYTE_RANGE = 0x0c;
  static final int UNLOCK_BYTE_RANGE = 0x0d;
  static final int CHECK_DIRECTORY = 0x10;
  static final int SEEK = 0x12;
  static final int SET_INFORMATION2 = 0x22;
  static final int QUERY_INFORMATION2 = 0x23;
  static final int SEARCH = 0x81;
  static final int FIND = 0x82;
  static final int FIND_UNIQUE = 0x83;
  static final int NT_RENAME = 0xa5;
  static final int CREATE_TEMPORARY = 0x0e;
  static final int CREATE_NEW = 0x0f;
  static final int PROCESS_EXIT = 0x11;
  static final int READ_RAW = 0x1a;
  static final int WRITE_RAW = 0x1d;
  static final int WRITE_MPX = 0x1e;
  static final int WRITE_MPX_SECONDARY = 0x1f;
  static final int WRITE_COMPLETE = 0x20;
  static final int LOCKING_ANDX = 0x24;
  static final int TRANSACTION = 0x25;
  static final int TRANSACTION_SECONDARY = 0x26;
  static final int ECHO = 0x2b;
  static final int WRITE_AND_CLOSE = 0x2c;
  static final int OPEN_ANDX = 0x2d;
  static final int READ_ANDX = 0x2e;
  static final int WRITE_ANDX = 0x2f;
  static final int TRANSACTION2 = 0x32;
  static final int TRANSACTION2_SECONDARY = 0x33;
  static final int TREE_CONNECT = 0x70;
  static final int TREE_DISCONNECT = 0x71;
  static final int NEGOTIATE = 0x72;
  static final int SESSION_SETUP_ANDX = 0x73;
  static final int LOGOFF_ANDX = 0x74;
  static final int TREE_CONNECT_ANDX = 0x75;
  static final int SECURITY_PACKAGE_ANDX = 0x7e;
  static final int NT_TRANSACT = 0xa0;
  static final int NT_TRANSACT_SECONDARY = 0xa1;
  static final int NT_CREATE_ANDX = 0xa2;
  static final int NT_CANCEL = 0xa4;
  static final int NO_ANDX_COMMAND = 0xff;

  private Smb1Command() {}

  /** Whether another command can follow in the same message. */
  static boolean isAndx(int command) {
    return switch (command) {
      case LOCKING_ANDX,
          OPEN_ANDX,
          READ_ANDX,
          WRITE_ANDX,
          SESSION_SETUP_ANDX,
          LOGOFF_ANDX,
          TREE_CONNECT_ANDX,
          SECURITY_PACKAGE_ANDX,
          NT_CREATE_ANDX ->
          true;
      default -> false;
    };
  }

  /** Whether a command opens the file that those behind it in a chain are about. */
  static boolean isOpen(int command) {
    return command == NT_CREATE_ANDX || command == OPEN_ANDX;
  }

  /** Whether a request only continues another one and gets no response of its own. */
  static boolean isSecondary(int command) {
    return switch (command) {
      case TRANSACTION_SECONDARY,
          TRANSACTION2_SECONDARY,
          NT_TRANSACT_SECONDARY,
          WRITE_MPX_SECONDARY ->
          true;
      default -> false;
    };
  }

  /** Whether there can be several responses to one request. */
  static boolean hasManyResponses(int command) {
    return switch (command) {
      case TRANSACTION, TRANSACTION2, NT_TRANSACT, ECHO -> true;
      default -> false;
    };
  }
}
