package io.pipescope.capture;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.PcapngTimestampResolution;
import java.util.ArrayList;
import java.util.List;

/**
 * The interfaces that the current section has declared so far.
 *
 * <p>draft-ietf-opsawg-pcapng sections 3.5 and 4.2.
 */
final class PcapngInterfaces {
  /** More than any machine has; the obsolete packet block could not name more. */
  private static final int MAX_INTERFACES = 1 << 16;

  private static final int OPTION_HEADER = 4;
  private static final int END_OF_OPTIONS = 0;
  private static final int IF_TSRESOL = 9;
  private static final int IF_TSOFFSET = 14;

  private final List<PcapngInterface> interfaces = new ArrayList<>();
  private boolean binary;
  private int exponent;
  private long offsetSeconds;

  void clear() {
    interfaces.clear();
  }

  int size() {
    return interfaces.size();
  }

  PcapngInterface get(int id) {
    return interfaces.get(id);
  }

  /**
   * Takes up one more.
   *
   * @param in at the body of an interface description block, to its end
   * @param structures in the byte order of the section
   * @return what is wrong with the block, empty when nothing is
   */
  String add(WireStream in, PcapngStructures structures) {
    if (interfaces.size() == MAX_INTERFACES) {
      return "A section declares more than " + MAX_INTERFACES + " interfaces";
    }
    binary = false;
    exponent = 6;
    offsetSeconds = 0;
    structures.description._read();
    if (!readOptions(in, structures)) {
      return "An option of interface " + interfaces.size() + " is longer than its block";
    }
    long snapLength = structures.description.snapLen();
    interfaces.add(
        new PcapngInterface(
            structures.description.linkType(),
            snapLength == 0 ? Long.MAX_VALUE : snapLength,
            new TimestampUnit(binary, exponent, offsetSeconds)));
    return "";
  }

  private boolean readOptions(WireStream in, PcapngStructures structures) {
    while (in.remaining() >= OPTION_HEADER) {
      structures.option._read();
      int code = structures.option.code();
      int length = structures.option.lenValue();
      if (code == END_OF_OPTIONS) {
        return true;
      }
      int padded = (length + 3) & ~3;
      if (padded > in.remaining()) {
        return false;
      }
      int value = in.pos();
      if (code == IF_TSRESOL && length == 1) {
        PcapngTimestampResolution resolution = new PcapngTimestampResolution(in);
        resolution._read();
        binary = resolution.isBinary();
        exponent = (int) resolution.exponent();
      } else if (code == IF_TSOFFSET && length == Long.BYTES) {
        structures.timestampOffset._read();
        offsetSeconds = structures.timestampOffset.seconds();
      }
      in.seek(value + padded);
    }
    return true;
  }
}
