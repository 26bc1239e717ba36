package io.pipescope.smb;

import java.util.HexFormat;

/** The usual text of 16 bytes, as GUIDs and file ids are shown ([MS-DTYP] 2.3.4.3). */
final class Guid {
  private static final HexFormat HEX = HexFormat.of();

  private Guid() {}

  /**
   * The text.
   *
   * @param low first eight bytes, read as a little-endian number
   * @param high last eight bytes, likewise
   */
  static String text(long low, long high) {
    long tail = Long.reverseBytes(high);
    return HEX.toHexDigits((int) low)
        + '-'
        + HEX.toHexDigits((short) (low >>> 32))
        + '-'
        + HEX.toHexDigits((short) (low >>> 48))
        + '-'
        + HEX.toHexDigits((short) (tail >>> 48))
        + '-'
        + HEX.toHexDigits(tail, 12);
  }
}
