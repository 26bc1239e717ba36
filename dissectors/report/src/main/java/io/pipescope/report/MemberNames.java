package io.pipescope.report;

import java.util.Locale;

/** Names of record components as members of JSON objects. */
final class MemberNames {

  private MemberNames() {}

  /**
   * {@code pktsToserver} becomes {@code pkts_toserver}. Digits belong to the word before them, a
   * run of capitals is one word, and an underscore at the end, which keeps a name apart from a Java
   * keyword, is dropped.
   */
  static String snakeCase(String name) {
    StringBuilder text = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      if (i > 0 && startsWord(name, i)) {
        text.append('_');
      }
      text.append(name.charAt(i));
    }
    if (text.length() > 1 && text.charAt(text.length() - 1) == '_') {
      text.setLength(text.length() - 1);
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean startsWord(String name, int i) {
    char before = name.charAt(i - 1);
    if (!Character.isUpperCase(name.charAt(i)) || before == '_') {
      return false;
    }
    boolean endOfCapitals = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return !Character.isUpperCase(before) || endOfCapitals;
  }
}
