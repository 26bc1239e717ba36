package io.pipescope.smb;

/** The commands that are treated specially ([MS-SMB2] 2.2.1.2); all have names in a table. */
final class Smb2Command {
  static final int NEGOTIATE = 0x00;
  static final int SESSION_SETUP = 0x01;
  static final int TREE_CONNECT = 0x03;
  static final int LOGOFF = 0x02;
  static final int TREE_DISCONNECT = 0x04;
  static final int CREATE = 0x05;
  static final int CLOSE = 0x06;
  static final int FLUSH = 0x07;
  static final int READ = 0x08;
  static final int WRITE = 0x09;
  static final int IOCTL = 0x0b;
  static final int CANCEL = 0x0c;
  static final int LOCK = 0x0a;
  static final int QUERY_DIRECTORY = 0x0e;
  static final int CHANGE_NOTIFY = 0x0f;
  static final int OPLOCK_BREAK = 0x12;
  static final int QUERY_INFO = 0x10;
  static final int SET_INFO = 0x11;

  /** How many there are, from 0. */
  static final int COUNT = 0x14;

  private Smb2Command() {}
}
