package io.pipescope.dcerpc.ndr;

import java.util.Set;

/**
 * What a parameter or field of a definition is called in events: {@code lpServiceName} is {@code
 * service_name}, {@code shi1_netname} is {@code netname}. Without regular expressions, whose first
 * use costs more than the definition of an interface.
 */
final class MemberName {
  /** What names say about C types. */
  private static final Set<String> PREFIXES =
      Set.of(
          "lplp", "lpwsz", "lpsz", "lpdw", "lpp", "lph", "lp", "pwsz", "ppsz", "psz", "pdw", "pul",
          "ppv", "pp", "ph", "pb", "p", "wsz", "sz", "dw", "ul", "us", "h", "rg");

  private MemberName() {}

  static String of(String name) {
    int start = prefix(name);
    StringBuilder text = new StringBuilder(name.length() + 4);
    for (int i = start; i < name.length(); i++) {
      char c = name.charAt(i);
      if (i > start && isCapital(c) && beginsWord(name, i)) {
        text.append('_');
      }
      text.append(isCapital(c) ? (char) (c + 'a' - 'A') : c);
    }
    return text.toString();
  }

  /** After a small letter or a digit, and at the last capital of several. */
  private static boolean beginsWord(String name, int at) {
    char before = name.charAt(at - 1);
    return before != '_'
        && (!isCapital(before) || at + 1 < name.length() && isSmall(name.charAt(at + 1)));
  }

  private static int prefix(String name) {
    int small = 0;
    while (small < name.length() && isSmall(name.charAt(small))) {
      small++;
    }
    if (small < name.length() && isCapital(name.charAt(small))) {
      String head = name.substring(0, small);
      if (PREFIXES.contains(head)) {
        return small;
      }
      return head.equals("pc") || head.equals("pcb") ? 1 : 0;
    }
    return structurePrefix(name, small);
  }

  /** Letters, digits and an underscore: the structure that a field belongs to. */
  private static int structurePrefix(String name, int digits) {
    int at = digits;
    while (at < name.length() && name.charAt(at) >= '0' && name.charAt(at) <= '9') {
      at++;
    }
    boolean found = digits > 0 && at > digits && at + 1 < name.length() && name.charAt(at) == '_';
    return found ? at + 1 : 0;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }
}
