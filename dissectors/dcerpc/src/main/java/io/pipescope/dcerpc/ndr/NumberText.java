package io.pipescope.dcerpc.ndr;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Hexadecimal;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.MemberValue.Truth;
import io.pipescope.api.MemberValue.Unsigned;
import io.pipescope.api.MemberValue.Whole;
import io.pipescope.api.StatusNames;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Shows numbers. */
final class NumberText {
  private static final long TICKS_PER_SECOND = 10_000_000;

  /** Seconds from 1601, where Windows begins to count, to 1970. */
  private static final long EPOCH_1601 = 11_644_473_600L;

  private static final int CODE_DIGITS = 8;

  /** HRESULTs that hold a Win32 error in their lower half ([MS-ERREF] 2.1). */
  private static final int FACILITY_WIN32 = 0x8007_0000;

  private static final int UPPER_HALF = 0xffff_0000;

  private NumberText() {}

  static MemberValue show(long value, Primitive primitive, Display.Form form) {
    return switch (form) {
      case HEX -> new Hexadecimal(unsigned(value, primitive), digits(primitive));
      case BOOL -> new Truth(value != 0);
      case NTSTATUS -> new Text(StatusNames.NT_STATUS.name((int) value, CODE_DIGITS));
      case WIN32 -> new Text(StatusNames.WIN32.name((int) value, CODE_DIGITS));
      case HRESULT -> new Text(hresult((int) value));
      case TIME -> time(value);
      case SECONDS -> new Text(Instant.ofEpochSecond(value).toString());
      default -> plain(value, primitive);
    };
  }

  private static MemberValue plain(long value, Primitive primitive) {
    if (primitive == Primitive.WCHAR) {
      return new Text(value == 0 ? "" : Character.toString((char) value));
    }
    return primitive.isSigned() || value >= 0 ? new Whole(value) : new Unsigned(value);
  }

  private static int digits(Primitive primitive) {
    return 2 * primitive.length(NdrSyntax.NDR);
  }

  private static long unsigned(long value, Primitive primitive) {
    int bits = 4 * digits(primitive);
    return bits == Long.SIZE ? value : value & (1L << bits) - 1;
  }

  private static String hresult(int value) {
    if (value == 0 || value == 1) {
      return value == 0 ? "S_OK" : "S_FALSE";
    }
    return (value & UPPER_HALF) == FACILITY_WIN32
        ? StatusNames.WIN32.name(value & ~UPPER_HALF, CODE_DIGITS)
        : String.format(Locale.ROOT, "0x%08x", value);
  }

  /**
   * A time in units of 100 ns since 1601, or a duration if it is negative ([MS-DTYP] 2.3.3). The
   * largest, the smallest and zero are used for what never happens.
   */
  static MemberValue time(long ticks) {
    if (ticks == 0 || ticks == Long.MAX_VALUE || ticks == Long.MIN_VALUE) {
      return new Text("never");
    }
    long seconds = Math.floorDiv(ticks, TICKS_PER_SECOND);
    long nanos = Math.floorMod(ticks, TICKS_PER_SECOND) * 100;
    return new Text(
        ticks < 0
            ? Duration.ofSeconds(seconds, nanos).negated().toString()
            : Instant.ofEpochSecond(seconds - EPOCH_1601, nanos).toString());
  }
}
