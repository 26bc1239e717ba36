package io.pipescope.smb;

import static io.pipescope.smb.Smb1Packet.request;
import static io.pipescope.smb.Smb1Packet.response;

/** Builds the SMB1 messages that work on pipes. */
final class Smb1PipePacket {
  static final int FID = 0x4001;
  static final long OVERFLOW = 0x80000005L;

  /** Bytes from the SMB header to what follows the words of a TRANSACTION with two setup words. */
  private static final int TRANSACTION_BYTES = 32 + 1 + 32 + 2;

  private static final int RESPONSE_BYTES = 32 + 1 + 20 + 2;

  private Smb1PipePacket() {}

  static byte[] connect(int mid) {
    return request(0x75, mid, Smb1Packet.treeConnect("\\\\S\\IPC$"));
  }

  static byte[] connected(int mid) {
    return response(0x75, mid, 0, Smb1Packet.treeConnected("IPC"));
  }

  /** The answer to NT_CREATE_ANDX. */
  static byte[] created(int mid, int fid, int resourceType, int status) {
    return response(0xa2, mid, 0, createdBody(fid, resourceType, status, 0xff, 0));
  }

  static Wire createdBody(int fid, int resourceType, int status, int next, int offset) {
    Wire wire = new Wire().u1(34).u1(next).u1(0).u2(offset).u1(0).u2(fid).u4(1).zeros(32).u4(0x80);
    return wire.u8(0).u8(0).u2(resourceType).u2(status).u1(0).u2(0);
  }

  static byte[] readAndx(int mid, int fid, int count) {
    Wire wire = new Wire().u1(10).u1(0xff).u1(0).u2(0).u2(fid).u4(0).u2(count).u2(1).u4(-1).u2(0);
    return request(0x2e, mid, wire.u2(0));
  }

  static byte[] readDone(int mid, long status, byte[] data) {
    Wire wire = new Wire().u1(12).u1(0xff).u1(0).u2(0).u2(0).u2(0).u2(0).u2(data.length).u2(60);
    return response(0x2e, mid, status, wire.zeros(10).u2(data.length + 1).u1(0).raw(data));
  }

  static byte[] writeAndx(int mid, int fid, int mode, byte[] data) {
    Wire wire = new Wire().u1(14).u1(0xff).u1(0).u2(0).u2(fid).u4(0).u4(-1).u2(mode).u2(0).u2(0);
    wire.u2(data.length).u2(64).u4(0).u2(data.length + 1).u1(0);
    return request(0x2f, mid, wire.raw(data));
  }

  static byte[] writeDone(int mid, int count) {
    return response(
        0x2f, mid, 0, new Wire().u1(6).u1(0xff).u1(0).u2(0).u2(count).u2(0).u4(0).u2(0));
  }

  /** A whole transaction. */
  static byte[] function(int mid, int function, int word, byte[] parameters, byte[] data) {
    return transaction(
        mid, "\\PIPE\\", function, word, parameters, data, parameters.length, data.length, 0);
  }

  static byte[] transaction(
      int mid,
      String name,
      int function,
      int word,
      byte[] parameters,
      byte[] data,
      int totalParameters,
      int totalData,
      long timeout) {
    int padding = 1;
    int names = 2 * name.length() + 2;
    int start = TRANSACTION_BYTES + padding + names;
    Wire wire = new Wire().u1(16).u2(totalParameters).u2(totalData).u2(32).u2(1_024).u1(0).u1(0);
    wire.u2(0).u4(timeout).u2(0).u2(parameters.length).u2(start).u2(data.length);
    wire.u2(start + parameters.length).u1(2).u1(0).u2(function).u2(word);
    wire.u2(padding + names + parameters.length + data.length).u1(0).utf16(name).u2(0);
    return request(0x25, mid, wire.raw(parameters).raw(data));
  }

  static byte[] secondary(int mid, int total, int displacement, byte[] data) {
    Wire wire = new Wire().u1(8).u2(0).u2(total).u2(0).u2(0).u2(0).u2(data.length).u2(51);
    return request(0x26, mid, wire.u2(displacement).u2(data.length).raw(data));
  }

  static byte[] answer(int mid, long status, byte[] parameters, byte[] data) {
    return answer(mid, status, parameters, data, data.length, 0);
  }

  static byte[] answer(
      int mid, long status, byte[] parameters, byte[] data, int total, int displacement) {
    Wire wire = new Wire().u1(10).u2(parameters.length).u2(total).u2(0).u2(parameters.length);
    wire.u2(RESPONSE_BYTES).u2(0).u2(data.length).u2(RESPONSE_BYTES + parameters.length);
    wire.u2(displacement).u1(0).u1(0).u2(parameters.length + data.length);
    return response(0x25, mid, status, wire.raw(parameters).raw(data));
  }

  static byte[] close(int mid, int fid) {
    return request(0x04, mid, new Wire().u1(3).u2(fid).u4(0).u2(0));
  }

  static byte[] closed(int mid) {
    return response(0x04, mid, 0, Smb1Packet.empty());
  }
}
