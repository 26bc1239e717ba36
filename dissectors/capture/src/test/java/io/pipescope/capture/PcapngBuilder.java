package io.pipescope.capture;

import java.nio.ByteOrder;
import java.util.function.Consumer;

/** Makes pcapng files, good and bad. */
final class PcapngBuilder {
  private final Bytes out = new Bytes(ByteOrder.BIG_ENDIAN);
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  static PcapngBuilder create() {
    return new PcapngBuilder().section(ByteOrder.LITTLE_ENDIAN, -1);
  }

  PcapngBuilder section(ByteOrder newOrder, long length) {
    order = newOrder;
    return block(0x0a0d0d0a, body -> body.u4(0x1a2b3c4d).u2(1).u2(0).u8(length));
  }

  PcapngBuilder block(int type, Consumer<Bytes> write) {
    Bytes body = new Bytes(order);
    write.accept(body);
    body.pad(4);
    long length = 12L + body.size();
    return rawBlock(type, length, body.toByteArray(), length);
  }

  PcapngBuilder rawBlock(int type, long length, byte[] body, long trailer) {
    out.raw(new Bytes(order).u4(type).u4(length).raw(body).u4(trailer).toByteArray());
    return this;
  }

  PcapngBuilder face(int linkType) {
    return face(linkType, 0, options -> {});
  }

  PcapngBuilder face(int linkType, long snapLength, Consumer<Bytes> options) {
    return block(
        1,
        body -> {
          body.u2(linkType).u2(0).u4(snapLength);
          options.accept(body);
        });
  }

  /** An interface with the option if_tsresol and perhaps if_tsoffset. */
  PcapngBuilder face(int linkType, int resolution, long offset) {
    return face(
        linkType,
        0,
        options ->
            options
                .u2(2)
                .u2(5)
                .hex("6c6f6f7073000000")
                .u2(9)
                .u2(1)
                .u1(resolution)
                .pad(4)
                .u2(14)
                .u2(8)
                .u8(offset)
                .u4(0));
  }

  PcapngBuilder enhanced(int face, long units, String bytes) {
    return enhanced(face, units, bytes.length() / 2, bytes.length() / 2, bytes);
  }

  PcapngBuilder enhanced(int face, long units, long captured, long original, String bytes) {
    return block(
        6,
        body ->
            body.u4(face)
                .u4(units >>> 32)
                .u4(units)
                .u4(captured)
                .u4(original)
                .hex(bytes)
                .pad(4)
                .u2(2)
                .u2(4)
                .u4(0)
                .u4(0));
  }

  PcapngBuilder simple(long original, String bytes) {
    return block(3, body -> body.u4(original).hex(bytes));
  }

  PcapngBuilder obsolete(int face, long units, String bytes) {
    int length = bytes.length() / 2;
    return block(
        2,
        body ->
            body.u2(face).u2(0xffff).u4(units >>> 32).u4(units).u4(length).u4(length).hex(bytes));
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}
