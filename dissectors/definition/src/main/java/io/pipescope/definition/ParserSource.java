package io.pipescope.definition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes generated Java safe against hostile bytes: every part of a message is read from a bounded
 * stream, every structure, every element and every unfolded byte is counted, and a code without a
 * name is noted.
 */
final class ParserSource {
  /** To be counted up when this class changes what it makes: caches then start anew. */
  static final String VERSION = "3";

  private static final String RUNTIME = "io.pipescope.definition.runtime.";
  private static final String STREAM_CLASS = "io.pipescope.ksy.WireStream";
  private static final Pattern STREAM =
      Pattern.compile("new ByteBufferKaitaiStream\\((?!fileName\\))");
  private static final Pattern LIST = Pattern.compile("(?<!_posList = )new ArrayList<(.*)>\\(\\)");
  private static final Pattern PROCESS =
      Pattern.compile("KaitaiStream\\.(processXor|processRotateLeft|processZlib)\\(");

  /** Types of the JDK that a type of the definition may be called like. */
  private static final Pattern JDK_TYPE =
      Pattern.compile("(?<![.\\w])(?:(List|Map|HashMap)<|(Arrays)\\.)");

  private static final Pattern READ = Pattern.compile("(?m)^( *)public void _read\\(\\) \\{$");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![.\\w)])((?:\\w+(?:\\(\\))?\\.)*)(\\w+)\\(\\)\\.id\\(\\)");
  private static final Pattern NAMED =
      Pattern.compile("(?m)^( *)this\\.(\\w+) = ([\\w.]+)\\.byId\\((.*)\\);$");
  private static final Pattern NAMED_ELEMENT =
      Pattern.compile("(?m)^( *)this\\.(\\w+)\\.add\\(([\\w.]+)\\.byId\\((.*)\\)\\);$");

  private ParserSource() {}

  /** The same parser, made safe. */
  static String safe(String java) {
    String text = STREAM.matcher(java).replaceAll("new " + STREAM_CLASS + "(");
    text = LIST.matcher(text).replaceAll("new " + RUNTIME + "ReadList<$1>()");
    text = JDK_TYPE.matcher(text).replaceAll("java.util.$0");
    text = PROCESS.matcher(text).replaceAll(RUNTIME + "Reading.$1(");
    text = READ.matcher(text).replaceAll("$0\n$1    " + RUNTIME + "Reading.current().value();");
    text = NUMBER.matcher(text).replaceAll(found -> number(found.group(1), found.group(2)));
    text =
        NAMED
            .matcher(text)
            .replaceAll(
                found -> named(found.group(1), found.group(2), found.group(3), found.group(4)));
    return NAMED_ELEMENT
        .matcher(text)
        .replaceAll(
            found -> element(found.group(1), found.group(2), found.group(3), found.group(4)));
  }

  /** The number of a code, also of one that has no name. */
  private static String number(String path, String field) {
    String structure = path.isEmpty() ? "this" : path.substring(0, path.length() - 1);
    return Matcher.quoteReplacement(
        "(%1$s%2$s() == null ? %3$sReading.number(%4$s, \"%2$s\") : %1$s%2$s().id())"
            .formatted(path, field, RUNTIME, structure));
  }

  private static String named(String indent, String field, String type, String code) {
    return Matcher.quoteReplacement(
        """
        %1$s{
        %1$s    long _code = %4$s;
        %1$s    this.%2$s = %3$s.byId(_code);
        %1$s    if (this.%2$s == null) %5$s.note(this, "%2$s", _code);
        %1$s}\
        """
            .formatted(indent, field, type, code, STREAM_CLASS));
  }

  private static String element(String indent, String field, String type, String code) {
    return Matcher.quoteReplacement(
        """
        %1$s{
        %1$s    long _code = %4$s;
        %1$s    %3$s _named = %3$s.byId(_code);
        %1$s    if (_named == null) %5$s.note(this, "%2$s" + this.%2$s.size(), _code);
        %1$s    this.%2$s.add(_named);
        %1$s}\
        """
            .formatted(indent, field, type, code, STREAM_CLASS));
  }
}
