package io.pipescope.bench.generate;

import java.util.SplittableRandom;

/** Values in the transfer syntax of RPC ([C706] chapter 14). They begin at multiples of four. */
final class Ndr {
  static final int REFERENT = 0x00020000;

  private Ndr() {}

  /** A conformant varying string in UTF-16 with its end. */
  static LittleEndian text(LittleEndian target, String text) {
    int length = text.length() + 1;
    return target.u32(length).u32(0).u32(length).utf16(text + "\0").align(4, 0);
  }

  /** A pointer to a string. */
  static LittleEndian uniqueText(LittleEndian target, String text) {
    return text(target.u32(REFERENT), text);
  }

  /** RPC_UNICODE_STRING ([MS-DTYP] 2.3.10) and what it points to, as the last parameter. */
  static LittleEndian unicodeString(LittleEndian target, String text) {
    int length = text.length();
    target.u16(length * 2).u16(length * 2).u32(REFERENT);
    return target.u32(length).u32(0).u32(length).utf16(text);
  }

  /** A context handle that is open. */
  static LittleEndian openHandle(LittleEndian target, SplittableRandom random) {
    return target.u32(0).u64(random.nextLong()).u64(random.nextLong());
  }

  /** A handle as a result, and success. */
  static LittleEndian handle(LittleEndian target, SplittableRandom random) {
    return openHandle(target, random).u32(0);
  }
}
