package io.pipescope.dcerpc.ndr;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Text;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Shows structures that have a text of their own; nothing if the stub ended within them. */
final class StructureTexts {
  private static final int HALF = 32;

  private StructureTexts() {}

  /** A GUID ([MS-DTYP] 2.3.4): its three numbers and eight bytes. */
  static Optional<MemberValue> guid(Object[] parts) {
    if (parts.length == 4
        && parts[0] instanceof Long first
        && parts[1] instanceof Long second
        && parts[2] instanceof Long third
        && parts[3] instanceof byte[] rest
        && rest.length == Long.BYTES) {
      return Optional.of(
          new Text(NdrValue.guid(first, second, third, ByteBuffer.wrap(rest).getLong())));
    }
    return Optional.empty();
  }

  /** A SID ([MS-DTYP] 2.4.2): revision, count, authority of six bytes, sub-authorities. */
  static Optional<MemberValue> sid(Object[] parts) {
    if (parts.length == 4
        && parts[0] instanceof Long revision
        && parts[2] instanceof byte[] authority
        && parts[3] instanceof Object[] subAuthorities) {
      StringBuilder text = new StringBuilder("S-").append(revision).append('-');
      BigInteger number = new BigInteger(1, authority);
      text.append(number.bitLength() <= HALF ? number.toString() : "0x" + number.toString(16));
      for (Object subAuthority : subAuthorities) {
        if (subAuthority instanceof Long value) {
          text.append('-').append(value.longValue());
        }
      }
      return Optional.of(new Text(text.toString()));
    }
    return Optional.empty();
  }

  /** A number of 64 bits in two halves, the lower one first. */
  static Optional<Long> number(Object[] parts) {
    return parts.length == 2 && parts[0] instanceof Long low && parts[1] instanceof Long high
        ? Optional.of(high << HALF | low & 0xffff_ffffL)
        : Optional.empty();
  }
}
