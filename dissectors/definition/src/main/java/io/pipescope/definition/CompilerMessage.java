package io.pipescope.definition;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Kaitai Struct compiler says: the file, a path to the place or line and column, and in
 * the next line {@code error:} or {@code warning:} with the sentence.
 */
final class CompilerMessage {
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?m)^(.+\\.ksy):(?: (/\\S*):|([0-9]+):[0-9]+:)\\R\\s+(error|warning): (.*)$");

  private CompilerMessage() {}

  /** The first error among them, if there is one. */
  static Optional<DefinitionException> error(Definition definition, String text) {
    return all(definition, text).stream()
        .filter(Remark::isError)
        .map(error -> new DefinitionException(definition.file(), error.line(), error.text()))
        .findFirst();
  }

  /** All of them; each once, though every pass of the compiler may repeat it. */
  static List<Remark> all(Definition definition, String text) {
    Set<Remark> found = new LinkedHashSet<>();
    Matcher matcher = MESSAGE.matcher(text);
    while (matcher.find()) {
      found.add(remark(definition, matcher));
    }
    return List.copyOf(found);
  }

  private static Remark remark(Definition definition, Matcher matcher) {
    String name = Path.of(matcher.group(1)).getFileName().toString();
    boolean isError = matcher.group(4).equals("error");
    String sentence = matcher.group(5);
    if (!name.equals(definition.file().getFileName().toString())) {
      return new Remark(0, isError, name + ": " + sentence);
    }
    int line =
        matcher.group(3) != null
            ? Integer.parseInt(matcher.group(3))
            : line(definition.root(), matcher.group(2));
    return new Remark(line, isError, sentence);
  }

  /** The line of a path like {@code /types/header/seq/0/type}. */
  static int line(YamlNode root, String path) {
    YamlNode at = root;
    for (String step : path.substring(1).split("/", -1)) {
      Optional<YamlNode> next =
          at.isSequence() && step.matches("[0-9]{1,6}")
              ? at.elements().stream().skip(Integer.parseInt(step)).findFirst()
              : at.find(step);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
    }
    return at.line();
  }
}
