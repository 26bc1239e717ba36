package io.pipescope.smb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of bits that are set. */
final class BitNames {
  private final String[] names;

  /**
   * @param names by bit, the lowest first; empty for a bit without a name
   */
  BitNames(String... names) {
    this.names = names;
  }

  /** The names of the bits of a number, the lowest first; those without one stay a number. */
  List<String> of(long bits) {
    List<String> set = new ArrayList<>();
    long rest = bits;
    for (int i = 0; i < names.length; i++) {
      long bit = 1L << i;
      if ((bits & bit) != 0 && !names[i].isEmpty()) {
        set.add(names[i]);
        rest &= ~bit;
      }
    }
    if (rest != 0) {
      set.add(String.format(Locale.ROOT, "0x%x", rest));
    }
    return set;
  }
}
