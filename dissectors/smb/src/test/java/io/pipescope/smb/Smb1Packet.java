package io.pipescope.smb;

/** Builds SMB1 messages of one client. */
final class Smb1Packet {
  static final int NT_STATUS = 0x4000;
  static final int UNICODE = 0x8000;
  static final int TREE = 9;

  private Smb1Packet() {}

  static byte[] request(int command, int mid, Wire body) {
    return message(command, mid, 0, 0, NT_STATUS | UNICODE, body);
  }

  static byte[] response(int command, int mid, long status, Wire body) {
    return message(command, mid, status, 0x80, NT_STATUS | UNICODE, body);
  }

  static byte[] message(int command, int mid, long status, int flags, int flags2, Wire body) {
    Wire wire = new Wire().u4(0x424d53ffL).u1(command).u4(status).u1(flags).u2(flags2).u2(0);
    wire.u8(0).u2(0).u2(TREE).u2(77).u2(3).u2(mid);
    return Wire.nbss(wire.raw(body.bytes()).bytes());
  }

  static Wire empty() {
    return new Wire().u1(0).u2(0);
  }

  static Wire dialects(String... names) {
    Wire list = new Wire();
    for (String name : names) {
      list.u1(2).ascii(name).u1(0);
    }
    byte[] bytes = list.bytes();
    return new Wire().u1(0).u2(bytes.length).raw(bytes);
  }

  static Wire treeConnect(String path) {
    Wire wire = new Wire().u1(4).u1(0xff).u1(0).u2(0).u2(0).u2(1).u2(100).u1(0);
    return wire.utf16(path).u2(0).ascii("?????").u1(0);
  }

  static Wire treeConnected(String service) {
    return new Wire().u1(3).u1(0xff).u1(0).u2(0).u2(1).u2(10).ascii(service).u1(0).u2(0);
  }

  static Wire ntCreate(String name) {
    Wire wire = new Wire().u1(24).u1(0xff).u1(0).u2(0).u1(0).u2(2 * name.length()).u4(0).u4(0);
    wire.u4(0x2019f).u8(0).u4(0).u4(7).u4(1).u4(0).u4(2).u1(3).u2(2 * name.length() + 3).u1(0);
    return wire.utf16(name).u2(0);
  }

  static Wire transaction(int totalData, int data) {
    Wire wire = new Wire().u1(16).u2(0).u2(totalData).u2(0).u2(1_024).u1(0).u1(0).u2(0).u4(0).u2(0);
    return wire.u2(0).u2(0).u2(data).u2(84).u1(2).u1(0).u2(0x26).u2(1).u2(data).zeros(data);
  }
}
