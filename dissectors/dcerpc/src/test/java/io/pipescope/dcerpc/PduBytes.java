package io.pipescope.dcerpc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Bytes of a PDU, written by hand from C706 chapter 12 and not by the definitions under test. */
final class PduBytes {
  static final String SVCCTL = "367abb81-9844-35f1-ad32-98f038001003";
  static final String WINREG = "338cd001-2244-31f1-aaaa-900038001003";
  static final String NDR = "8a885d04-1ceb-11c9-9fe8-08002b104860";
  static final String NDR64 = "71710533-beba-4937-8319-b5dbef9ccc36";
  static final String FEATURES = "6cb71c2c-9812-4540-0300-000000000000";

  private static final int SINGLE = 3;

  private final ByteBuffer body = ByteBuffer.allocate(70_000);
  private final int type;
  private final long callId;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
  private int flags = SINGLE;
  private int minor;
  private byte[] verifier = {};
  private int authLength;
  private int fragLength = -1;

  PduBytes(int type, long callId) {
    this.type = type;
    this.callId = callId;
    body.order(order);
  }

  PduBytes bigEndian() {
    order = ByteOrder.BIG_ENDIAN;
    body.order(order);
    return this;
  }

  PduBytes flags(int value) {
    flags = value;
    return this;
  }

  PduBytes minorVersion(int value) {
    minor = value;
    return this;
  }

  /** Says another length than is true. */
  PduBytes fragLength(int value) {
    fragLength = value;
    return this;
  }

  /** Says another length of the authentication value than is true. */
  PduBytes authLength(int value) {
    authLength = value;
    return this;
  }

  PduBytes u1(int value) {
    body.put((byte) value);
    return this;
  }

  PduBytes u2(int value) {
    body.putShort((short) value);
    return this;
  }

  PduBytes u4(long value) {
    body.putInt((int) value);
    return this;
  }

  PduBytes bytes(byte... value) {
    body.put(value);
    return this;
  }

  PduBytes zeros(int count) {
    body.put(new byte[count]);
    return this;
  }

  PduBytes uuid(String text) {
    UUID uuid = UUID.fromString(text);
    long high = uuid.getMostSignificantBits();
    body.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
    ByteOrder back = body.order();
    body.order(ByteOrder.BIG_ENDIAN).putLong(uuid.getLeastSignificantBits()).order(back);
    return this;
  }

  PduBytes syntax(String uuid, int major, int minorVersion) {
    return uuid(uuid).u4((long) minorVersion << 16 | major);
  }

  /** An authentication verifier behind so many bytes of padding. */
  PduBytes verifier(int authType, int level, int padding, int context, byte... value) {
    zeros(padding);
    ByteBuffer head = ByteBuffer.allocate(8 + value.length).order(order);
    head.put((byte) authType).put((byte) level).put((byte) padding).put((byte) 0);
    head.putInt(context).put(value);
    verifier = head.array();
    authLength = value.length;
    return this;
  }

  byte[] build() {
    byte[] middle = Arrays.copyOf(body.array(), body.position());
    int length = 16 + middle.length + verifier.length;
    ByteBuffer pdu = ByteBuffer.allocate(length).order(order);
    pdu.put((byte) 5).put((byte) minor).put((byte) type).put((byte) flags);
    pdu.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 0x10 : 0)).put(new byte[3]);
    pdu.putShort((short) (fragLength < 0 ? length : fragLength)).putShort((short) authLength);
    pdu.putInt((int) callId).put(middle).put(verifier);
    return pdu.array();
  }

  /** A negotiation of the client, to which {@link #offer} adds the contexts. */
  static PduBytes bind(long callId, int contexts) {
    return new PduBytes(PduType.BIND, callId).negotiation(contexts);
  }

  static PduBytes alter(long callId, int contexts) {
    return new PduBytes(PduType.ALTER_CONTEXT, callId).negotiation(contexts);
  }

  PduBytes negotiation(int contexts) {
    return u2(4280).u2(4280).u4(0).u1(contexts).zeros(3);
  }

  PduBytes offer(int id, String uuid, int major, String... transfers) {
    u2(id).u1(transfers.length).u1(0).syntax(uuid, major, 0);
    List.of(transfers).forEach(one -> syntax(one, one.equals(NDR) ? 2 : 1, 0));
    return this;
  }

  static PduBytes bindAck(long callId, String address, int... results) {
    return new PduBytes(PduType.BIND_ACK, callId).answer(address + "\0", results);
  }

  static PduBytes alterResponse(long callId, int... results) {
    return new PduBytes(PduType.ALTER_CONTEXT_RESP, callId).answer("", results);
  }

  /** Results of 0 choose NDR, others nothing. */
  PduBytes answer(String address, int... results) {
    u2(4280).u2(4280).u4(0x53f0).u2(address.length());
    bytes(address.getBytes(StandardCharsets.US_ASCII));
    zeros(-body.position() & 3).u1(results.length).zeros(3);
    for (int result : results) {
      if (result == 0) {
        u2(0).u2(0).syntax(NDR, 2, 0);
      } else {
        u2(result).u2(2).zeros(20);
      }
    }
    return this;
  }

  static PduBytes request(long callId, int context, int opnum, int stub) {
    return new PduBytes(PduType.REQUEST, callId).u4(stub).u2(context).u2(opnum).zeros(stub);
  }

  static PduBytes response(long callId, int context, int stub) {
    return new PduBytes(PduType.RESPONSE, callId).u4(stub).u2(context).u2(0).zeros(stub);
  }

  static PduBytes fault(long callId, int context, long status) {
    return new PduBytes(PduType.FAULT, callId).u4(32).u2(context).u2(0).u4(status).u4(0);
  }

  static byte[] joined(byte[]... pdus) {
    List<byte[]> all = new ArrayList<>(List.of(pdus));
    ByteBuffer joined = ByteBuffer.allocate(all.stream().mapToInt(one -> one.length).sum());
    all.forEach(joined::put);
    return joined.array();
  }
}
