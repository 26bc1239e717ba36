package io.pipescope.cli;

import java.util.List;
import java.util.Locale;

/** Writes the language of man(7). */
final class Roff {
  private final StringBuilder text = new StringBuilder();

  /** Begins the page of a user command. */
  void title(String name, String version) {
    line(
        ".TH "
            + quoted(name.toUpperCase(Locale.ROOT))
            + " 1 \"\" "
            + quoted(name + " " + version)
            + " \"User Commands\"");
    line(".nh"); // names of options are not to be hyphenated
    line(".ad l");
  }

  void section(String heading) {
    line(".SH " + quoted(heading.toUpperCase(Locale.ROOT)));
  }

  void subsection(String heading) {
    line(".SS " + quoted(heading));
  }

  void paragraph(String words) {
    line(".PP");
    line(escaped(words));
  }

  /** One line of a synopsis: a command in bold and its arguments. */
  void synopsis(String command, String arguments) {
    line(".PP");
    line("\\fB" + escaped(command) + "\\fR " + escaped(arguments));
  }

  /** A term and, indented below it, what it means. */
  void item(String term, String meaning) {
    line(".TP");
    line("\\fB" + escaped(term) + "\\fR");
    line(escaped(meaning));
  }

  /** Lines that stay as they are. */
  void verbatim(List<String> lines) {
    line(".PP");
    line(".nf");
    lines.forEach(each -> line(escaped(each)));
    line(".fi");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String quoted(String words) {
    return '"' + escaped(words).replace("\"", "\\(dq") + '"';
  }

  private static String escaped(String words) {
    String plain =
        words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("^", "\\(ha");
    return plain.startsWith(".") ? "\\&" + plain : plain;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
