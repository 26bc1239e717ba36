package io.pipescope.dcerpc.ndr;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Sequence;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.api.MemberValue.Unsigned;
import io.pipescope.api.MemberValue.Whole;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;

/**
 * Shows the data of registry values by their types ([MS-RRP] 3.1.1.5). The bytes are the value as
 * it is stored, in the order of the machine and not of the call; machines with a registry are
 * little-endian.
 */
final class RegistryData {
  private static final int SZ = 1;
  private static final int EXPAND_SZ = 2;
  private static final int DWORD = 4;
  private static final int DWORD_BIG_ENDIAN = 5;
  private static final int LINK = 6;
  private static final int MULTI_SZ = 7;
  private static final int QWORD = 11;

  /** More than are in one value; what is behind them stays one text. */
  private static final int MOST_TEXTS = 1_024;

  private RegistryData() {}

  static MemberValue show(long type, byte[] bytes) {
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (type == SZ || type == EXPAND_SZ || type == LINK) {
      return new Text(ByteTexts.wide(bytes));
    }
    if (type == MULTI_SZ) {
      return texts(ByteTexts.wide(bytes));
    }
    if (bytes.length == Integer.BYTES && (type == DWORD || type == DWORD_BIG_ENDIAN)) {
      int number = data.getInt();
      return new Whole(
          Integer.toUnsignedLong(type == DWORD ? number : Integer.reverseBytes(number)));
    }
    if (bytes.length == Long.BYTES && type == QWORD) {
      return new Unsigned(data.getLong());
    }
    return ValuePresenter.bytes(bytes);
  }

  /** Texts with an end each. */
  static MemberValue texts(String text) {
    return new Sequence(
        Stream.of(text.split("\0", MOST_TEXTS)).<MemberValue>map(Text::new).toList());
  }
}
