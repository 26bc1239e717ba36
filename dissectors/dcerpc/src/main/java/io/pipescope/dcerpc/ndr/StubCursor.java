package io.pipescope.dcerpc.ndr;

import io.pipescope.api.MalformedException;
import io.pipescope.api.Utf16;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads a stub from its start to its end, with the alignment that NDR counts from the start.
 *
 * <p>These bytes are not read by a generated parser: their layout depends on the definition of the
 * call, which is read at run time as well.
 */
final class StubCursor {
  private final ByteBuffer stub;
  private final NdrSyntax syntax;
  private int next;

  StubCursor(ByteBuffer stub, NdrSyntax syntax) {
    this.stub = stub.slice().order(stub.order());
    this.syntax = syntax;
  }

  NdrSyntax syntax() {
    return syntax;
  }

  ByteOrder order() {
    return stub.order();
  }

  int position() {
    return next;
  }

  int remaining() {
    return stub.limit() - next;
  }

  /** Skips to a multiple of a power of two. A stub may end before the padding behind its end. */
  void align(int alignment) {
    next = Math.min((next + alignment - 1) & -alignment, stub.limit());
  }

  /** An aligned number. */
  long number(Primitive primitive) {
    int length = primitive.length(syntax);
    align(length);
    require(length, "a number");
    int at = next;
    next += length;
    return switch (length) {
      case 1 -> primitive.isSigned() ? stub.get(at) : stub.get(at) & 0xff;
      case 2 -> primitive.isSigned() ? stub.getShort(at) : stub.getShort(at) & 0xffff;
      case 4 -> primitive.isSigned() ? stub.getInt(at) : stub.getInt(at) & 0xffff_ffffL;
      default -> stub.getLong(at);
    };
  }

  /** The identifier of what a pointer points to; zero for a null pointer. */
  long referent() {
    return number(Primitive.UINT3264);
  }

  /**
   * A count of elements of which each takes some bytes.
   *
   * @throws MalformedException if so many do not fit into the rest of the stub
   */
  int count(int elementLength) {
    long count = number(Primitive.UINT3264);
    if (count < 0 || count > remaining() / Math.max(1, elementLength)) {
      throw new MalformedException(
          "malformed.stub",
          "An array claims more elements than there are bytes left.",
          saturated(count, elementLength),
          remaining(),
          next,
          "actual_count");
    }
    return (int) count;
  }

  private static long saturated(long count, int elementLength) {
    return count < 0 || count > Long.MAX_VALUE / 8 ? Long.MAX_VALUE : count * elementLength;
  }

  byte[] bytes(int length) {
    require(length, "an array");
    byte[] bytes = new byte[length];
    stub.get(next, bytes);
    next += length;
    return bytes;
  }

  /** So many characters of two bytes each, up to the first that ends the text. */
  String text(int characters) {
    return ByteTexts.withoutEnd(Utf16.decode(bytes(2 * characters), 2 * characters, order()));
  }

  /** So many characters of one byte each, up to the first that ends the text. */
  String narrowText(int characters) {
    return ByteTexts.narrow(bytes(characters));
  }

  private void require(int length, String what) {
    if (length > remaining()) {
      throw new MalformedException(
          "malformed.stub", "The stub ends within " + what + ".", length, remaining(), next, "");
    }
  }
}
