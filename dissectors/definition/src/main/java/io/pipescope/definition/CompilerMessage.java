package io.pipescope.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** The errors among them; each once, though every pass of the compiler may repeat it. */
  static List<DefinitionException> errors(Definition definition, String text) {
    return read(definition, text, false);
  }

  /** All of them. */
  static List<DefinitionException> all(Definition definition, String text) {
    return read(definition, text, true);
  }

  private static List<DefinitionException> read(
      Definition definition, String text, boolean warnings) {
    List<DefinitionException> found = new ArrayList<>();
    Matcher matcher = MESSAGE.matcher(text);
    while (matcher.find()) {
      if (warnings || matcher.group(4).equals("error")) {
        DefinitionException message = message(definition, matcher);
        if (found.stream().noneMatch(old -> old.getMessage().equals(message.getMessage()))) {
          found.add(message);
        }
      }
    }
    return found;
  }

  private static DefinitionException message(Definition definition, Matcher matcher) {
    Path file = Path.of(matcher.group(1));
    String sentence = matcher.group(5);
    if (!file.getFileName().equals(definition.file().getFileName())) {
      return new DefinitionException(definition.file(), 0, file.getFileName() + ": " + sentence);
    }
    int line =
        matcher.group(3) != null
            ? Integer.parseInt(matcher.group(3))
            : line(definition.root(), matcher.group(2));
    return new DefinitionException(definition.file(), line, sentence);
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
