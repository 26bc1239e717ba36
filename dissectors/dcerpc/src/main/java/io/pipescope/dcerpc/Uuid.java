package io.pipescope.dcerpc;

import java.util.HexFormat;
import java.util.UUID;

/**
 * A UUID (C706 appendix A).
 *
 * @param high the first three fields, as its text orders their digits
 * @param low the other eight bytes, likewise
 */
record Uuid(long high, long low) {
  private static final HexFormat HEX = HexFormat.of();

  /** The UUID whose first three fields were read in the byte order of their PDU. */
  static Uuid of(long timeLow, int timeMid, int timeHiAndVersion, long clockSeqAndNode) {
    return new Uuid(timeLow << 32 | (long) timeMid << 16 | timeHiAndVersion, clockSeqAndNode);
  }

  /**
   * The UUID with a text.
   *
   * @throws IllegalArgumentException when it is no UUID's
   */
  static Uuid parse(String text) {
    UUID uuid = UUID.fromString(text);
    return new Uuid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
  }

  // asked for with every call: what a record gets by itself is slow without optimisation

  @Override
  public boolean equals(Object other) {
    return other instanceof Uuid uuid && high == uuid.high && low == uuid.low;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * high + low);
  }

  /** The text in lower case, 36 characters. */
  @Override
  public String toString() {
    return HEX.toHexDigits((int) (high >>> 32))
        + '-'
        + HEX.toHexDigits((short) (high >>> 16))
        + '-'
        + HEX.toHexDigits((short) high)
        + '-'
        + HEX.toHexDigits((short) (low >>> 48))
        + '-'
        + HEX.toHexDigits(low, 12);
  }
}
