package io.pipescope.dcerpc.ndr;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a parameter or field of a definition is called in events: {@code lpServiceName} is {@code
 * service_name}, {@code shi1_netname} is {@code netname}.
 */
final class MemberName {
  /** What names say about C types, and the structure that a field belongs to. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:(?:lplp|lpsz|lpwsz|lpdw|lpp|lph|lp|psz|pwsz|pdw|pul|ppsz|ppv|pp|ph|pb|p|sz|wsz|dw|ul"
              + "|us|h|rg)(?=[A-Z])|p(?=cb?[A-Z])|[a-z]+[0-9]+_)");

  /** Between a small letter and a capital, and before the last capital of several. */
  private static final Pattern WORD =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private MemberName() {}

  static String of(String name) {
    String bare = PREFIX.matcher(name).replaceFirst("");
    return WORD.matcher(bare).replaceAll("_").replace("__", "_").toLowerCase(Locale.ROOT);
  }
}
