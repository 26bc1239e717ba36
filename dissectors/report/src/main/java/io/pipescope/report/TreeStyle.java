package io.pipescope.report;

import io.pipescope.api.MemberValue;

/**
 * How much of the tree of a packet is written.
 *
 * @param documentation whether what fields mean is written behind each
 * @param hex whether the bytes are written below the fields, where the format is for people
 * @param marked path of a field whose bytes are marked there; empty for none
 * @param colour whether people see it on a terminal with colours
 * @param maxPayload bytes of a value that are written, -1 for all
 */
public record TreeStyle(
    boolean documentation, boolean hex, String marked, boolean colour, int maxPayload) {

  /** How many of these bytes are written. */
  int shown(int length) {
    return maxPayload < 0 ? length : Math.min(length, maxPayload);
  }

  /** As much of a value as is written. */
  MemberValue shown(MemberValue value) {
    if (value instanceof MemberValue.Bytes bytes) {
      int length = bytes.hex().length() / 2;
      return shown(length) == length
          ? value
          : new MemberValue.Bytes(bytes.hex().substring(0, 2 * shown(length)));
    }
    return value;
  }
}
