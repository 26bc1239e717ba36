package io.pipescope.dcerpc;

import io.pipescope.api.Members;
import java.util.OptionalLong;

/** The stub data of one side of a call, which come in one fragment or several. */
final class StubData {
  /** The fragments so far, of data that are to be decoded and come in several. */
  final StubBuffer buffer = new StubBuffer();

  private long length;
  private long fragments;
  private boolean headless;
  private boolean complete;
  private Members decoded = Members.NONE;

  /** A fragment with so many bytes of stub data has come. */
  void add(Pdu pdu, int bytes) {
    add(pdu.isFirst(), pdu.isLast(), bytes);
  }

  /** The same, of a PDU without a connection. */
  void add(boolean first, boolean last, int bytes) {
    headless |= fragments == 0 && !first;
    fragments++;
    length += bytes;
    complete = last;
  }

  /** Whether the last fragment was seen. */
  boolean isComplete() {
    return complete;
  }

  /** Whether the first fragment was not seen. */
  boolean isHeadless() {
    return headless;
  }

  /** Bytes so far. */
  long bytes() {
    return length;
  }

  /** Bytes in all; empty when the beginning or the end was not seen. */
  OptionalLong length() {
    return complete && !headless ? OptionalLong.of(length) : OptionalLong.empty();
  }

  /** Fragments so far; empty before the first. */
  OptionalLong fragments() {
    return fragments == 0 ? OptionalLong.empty() : OptionalLong.of(fragments);
  }

  /** What they say, as far as it is known. */
  Members decoded() {
    return decoded;
  }

  void decoded(Members members) {
    decoded = members;
  }
}
