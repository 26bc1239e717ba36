package io.pipescope.smb;

/** Builds SMB2 commands of one client. */
final class Smb2Packet {
  static final int NEGOTIATE = 0;
  static final int SESSION_SETUP = 1;
  static final int TREE_CONNECT = 3;
  static final int CREATE = 5;
  static final int CLOSE = 6;
  static final int READ = 8;
  static final int WRITE = 9;
  static final int IOCTL = 11;
  static final int CANCEL = 12;
  static final int ECHO = 13;
  static final int CHANGE_NOTIFY = 15;
  static final int OPLOCK_BREAK = 18;

  static final int RESPONSE = 1;
  static final int ASYNC = 2;
  static final int RELATED = 4;
  static final int SIGNED = 8;

  static final int PENDING = 0x103;
  static final int ACCESS_DENIED = 0xc0000022;

  static final long SESSION = 0x0000040000000001L;
  static final int TREE = 5;

  private final int command;
  private final long messageId;
  private int flags;
  private long status;
  private long session = SESSION;
  private long tree = TREE;
  private long async;
  private byte[] body = new Wire().u2(4).u2(0).bytes();

  private Smb2Packet(int command, long messageId) {
    this.command = command;
    this.messageId = messageId;
  }

  static Smb2Packet request(int command, long messageId) {
    return new Smb2Packet(command, messageId);
  }

  static Smb2Packet response(int command, long messageId) {
    return new Smb2Packet(command, messageId).flag(RESPONSE);
  }

  Smb2Packet flag(int flag) {
    flags |= flag;
    return this;
  }

  Smb2Packet status(long code) {
    status = code;
    return this;
  }

  Smb2Packet async(long id) {
    async = id;
    return flag(ASYNC);
  }

  Smb2Packet ids(long session, long tree) {
    this.session = session;
    this.tree = tree;
    return this;
  }

  Smb2Packet body(Wire wire) {
    body = wire.bytes();
    return this;
  }

  /** The command alone, in a session message. */
  byte[] message() {
    return Wire.nbss(bytes(0));
  }

  byte[] bytes(long next) {
    Wire wire = new Wire().u4(0x424d53feL).u2(64).u2(1).u4(status).u2(command).u2(1).u4(flags);
    wire.u4(next).u8(messageId);
    if ((flags & ASYNC) != 0) {
      wire.u8(async);
    } else {
      wire.u4(0xfeff).u4(tree);
    }
    return wire.u8(session).zeros(16).raw(body).bytes();
  }

  /** A chain of commands in one session message. */
  static byte[] chain(Smb2Packet... packets) {
    Wire wire = new Wire();
    for (int i = 0; i < packets.length; i++) {
      int length = packets[i].bytes(0).length;
      int padded = length + 7 & ~7;
      boolean last = i == packets.length - 1;
      wire.raw(packets[i].bytes(last ? 0 : padded)).zeros(last ? 0 : padded - length);
    }
    return Wire.nbss(wire.bytes());
  }

  static Smb2Packet negotiate(long id, int... dialects) {
    Wire wire = new Wire().u2(36).u2(dialects.length).u2(1).u2(0).u4(0).zeros(16).zeros(8);
    for (int dialect : dialects) {
      wire.u2(dialect);
    }
    return request(NEGOTIATE, id).ids(0, 0).body(wire);
  }

  static Smb2Packet negotiated(long id, int dialect) {
    Wire wire = new Wire().u2(65).u2(3).u2(dialect).u2(0).u8(0x0004000300020001L).u8(5).u4(7);
    wire.u4(1 << 20).u4(1 << 23).u4(1 << 22).u8(0).u8(0).u2(128).u2(0).u4(0);
    return response(NEGOTIATE, id).ids(0, 0).body(wire);
  }

  static Smb2Packet treeConnect(long id, String path) {
    int length = 2 * path.length();
    return request(TREE_CONNECT, id)
        .ids(SESSION, 0)
        .body(new Wire().u2(9).u2(0).u2(72).u2(length).utf16(path));
  }

  static Smb2Packet treeConnected(long id, int type) {
    return response(TREE_CONNECT, id)
        .body(new Wire().u2(16).u1(type).u1(0).u4(0x30).u4(0).u4(0x1f01ff));
  }

  static Smb2Packet create(long id, String name) {
    Wire wire = new Wire().u2(57).u1(0).u1(0).u4(2).u8(0).u8(0).u4(0x12019f).u4(0).u4(7);
    wire.u4(1).u4(0x40).u2(120).u2(2 * name.length()).u4(0).u4(0).utf16(name);
    return request(CREATE, id).body(wire);
  }

  static Smb2Packet created(long id, long file) {
    Wire wire = new Wire().u2(89).u1(0).u1(0).u4(1).zeros(32).u8(0).u8(4_096).u4(0x80).u4(0);
    return response(CREATE, id).body(wire.u8(file).u8(file).u4(0).u4(0));
  }

  static Smb2Packet close(long id, long file) {
    return request(CLOSE, id).body(new Wire().u2(24).u2(0).u4(0).u8(file).u8(file));
  }

  static Smb2Packet closed(long id) {
    return response(CLOSE, id).body(new Wire().u2(60).u2(0).u4(0).zeros(52));
  }

  static Smb2Packet read(long id, long file, int length) {
    Wire wire = new Wire().u2(49).u1(80).u1(0).u4(length).u8(0x1000).u8(file).u8(file);
    return request(READ, id).body(wire.u4(0).u4(0).u4(0).u2(0).u2(0).u1(0));
  }

  static Smb2Packet readData(long id, int length) {
    return readData(id, length, length);
  }

  static Smb2Packet readData(long id, int length, int claimed) {
    return response(READ, id)
        .body(new Wire().u2(17).u1(80).u1(0).u4(claimed).u4(0).u4(0).zeros(length));
  }

  static Smb2Packet write(long id, long file, int length) {
    Wire wire = new Wire().u2(49).u2(112).u4(length).u8(0x2000).u8(file).u8(file);
    return request(WRITE, id).body(wire.u4(0).u4(0).u2(0).u2(0).u4(0).zeros(length));
  }

  static Smb2Packet written(long id, int count) {
    return response(WRITE, id).body(new Wire().u2(17).u2(0).u4(count).u4(0).u2(0).u2(0).u1(0));
  }

  static Smb2Packet error(int command, long id, long status) {
    return response(command, id).status(status).body(new Wire().u2(9).u1(0).u1(0).u4(0).u1(0));
  }
}
