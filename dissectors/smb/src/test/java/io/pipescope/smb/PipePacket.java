package io.pipescope.smb;

import java.nio.charset.StandardCharsets;

/** Builds the SMB2 commands that work on pipes. */
final class PipePacket {
  static final int OVERFLOW = 0x80000005;
  static final int FLUSH = 7;
  static final int QUERY_INFO = 16;
  static final int SET_INFO = 17;
  static final int TREE_DISCONNECT = 4;
  static final int LOGOFF = 2;

  static final long WAIT = 0x00110018;
  static final long PEEK = 0x0011400c;
  static final long TRANSCEIVE = 0x0011c017;

  private PipePacket() {}

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  static Smb2Packet write(long id, long file, byte[] data) {
    Wire wire = new Wire().u2(49).u2(112).u4(data.length).u8(0).u8(file).u8(file);
    return Smb2Packet.request(Smb2Packet.WRITE, id)
        .body(wire.u4(0).u4(0).u2(0).u2(0).u4(0).raw(data));
  }

  static Smb2Packet data(long id, long status, byte[] data) {
    return Smb2Packet.response(Smb2Packet.READ, id)
        .status(status)
        .body(new Wire().u2(17).u1(80).u1(0).u4(data.length).u4(0).u4(0).raw(data));
  }

  static Smb2Packet control(long id, long code, long file, byte[] input) {
    Wire wire = new Wire().u2(57).u2(0).u4(code).u8(file).u8(file).u4(120).u4(input.length);
    return Smb2Packet.request(Smb2Packet.IOCTL, id)
        .body(wire.u4(0).u4(0).u4(0).u4(1_024).u4(1).u4(0).raw(input));
  }

  static Smb2Packet controlled(long id, long code, long file, long status, byte[] output) {
    Wire wire = new Wire().u2(49).u2(0).u4(code).u8(file).u8(file).u4(112).u4(0).u4(112);
    return Smb2Packet.response(Smb2Packet.IOCTL, id)
        .status(status)
        .body(wire.u4(output.length).u4(0).u4(0).raw(output));
  }

  static Smb2Packet wait(long id, String name, long timeout, boolean specified) {
    Wire wire = new Wire().u8(timeout).u4(2L * name.length()).u1(specified ? 1 : 0).u1(0x2a);
    return control(id, WAIT, -1, wire.utf16(name).bytes());
  }

  static Smb2Packet queryInfo(long id, long file, int information) {
    Wire wire = new Wire().u2(41).u1(1).u1(information).u4(1_024).u2(0).u2(0).u4(0).u4(0).u4(0);
    return Smb2Packet.request(QUERY_INFO, id).body(wire.u8(file).u8(file));
  }

  static Smb2Packet information(long id, Wire information) {
    byte[] bytes = information.bytes();
    return Smb2Packet.response(QUERY_INFO, id)
        .body(new Wire().u2(9).u2(72).u4(bytes.length).raw(bytes));
  }

  static Smb2Packet setInfo(long id, long file, int information, Wire value) {
    byte[] bytes = value.bytes();
    Wire wire = new Wire().u2(33).u1(1).u1(information).u4(bytes.length).u2(96).u2(0).u4(0);
    return Smb2Packet.request(SET_INFO, id).body(wire.u8(file).u8(file).raw(bytes));
  }

  static Smb2Packet done(int command, long id) {
    return Smb2Packet.response(command, id).body(new Wire().u2(4).u2(0));
  }

  static Smb2Packet flush(long id, long file) {
    return Smb2Packet.request(FLUSH, id).body(new Wire().u2(24).u2(0).u4(0).u8(file).u8(file));
  }
}
