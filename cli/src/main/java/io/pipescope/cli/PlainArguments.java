package io.pipescope.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the simplest and most frequent command lines of {@code analyze}: files, and few options.
 * The model of all options that picocli makes takes a quarter of a short run. Whatever is not plain
 * here is left to picocli, errors too, so both always understand the same.
 */
final class PlainArguments {
  private final List<String> files = new ArrayList<>();
  private final InputOptions input = new InputOptions();
  private final OutputOptions output = new OutputOptions();
  private final MessageOptions messages = new MessageOptions();
  private final Set<String> seen = new HashSet<>();

  private PlainArguments() {}

  /** The command, when a command line is plain. */
  static Optional<AnalyzeCommand> read(String[] args, Streams streams) {
    if (args.length < 2 || !args[0].equals("analyze")) {
      return Optional.empty();
    }
    PlainArguments plain = new PlainArguments();
    for (int i = 1; i < args.length; i++) {
      String value = i + 1 < args.length ? args[i + 1] : "";
      Took took = plain.take(args[i], value);
      if (took == Took.NOTHING) {
        return Optional.empty();
      }
      i += took == Took.BOTH ? 1 : 0;
    }
    return plain.files.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AnalyzeCommand(streams, plain.files, plain.input, plain.output, plain.messages));
  }

  /** How much of an argument and the one behind it was understood. */
  private enum Took {
    NOTHING,
    FIRST,
    BOTH
  }

  private Took take(String argument, String next) {
    return switch (argument) {
      case "-q", "--quiet" -> once("-q") ? quiet() : Took.NOTHING;
      case "-o", "--output" -> once("-o") && isFile(next) ? output(next) : Took.NOTHING;
      case "-e", "--events" -> once("-e") && isWord(next) ? events(next) : Took.NOTHING;
      case "--threads" -> once(argument) && isWord(next) ? threads(next) : Took.NOTHING;
      default -> isFile(argument) ? file(argument) : Took.NOTHING;
    };
  }

  /** Options that come again are errors, or have a last word. */
  private boolean once(String option) {
    return seen.add(option);
  }

  private static boolean isFile(String argument) {
    return argument.equals(Inputs.STANDARD_INPUT) || isWord(argument);
  }

  /** What picocli takes for itself: options, files of arguments and quoted text. */
  private static boolean isWord(String argument) {
    return !argument.isEmpty() && "-@\"'".indexOf(argument.charAt(0)) < 0;
  }

  private Took file(String file) {
    files.add(file);
    return Took.FIRST;
  }

  private Took quiet() {
    messages.beQuiet();
    return Took.FIRST;
  }

  private Took output(String file) {
    try {
      output.writeTo(Path.of(file));
      return Took.BOTH;
    } catch (InvalidPathException e) {
      return Took.NOTHING;
    }
  }

  private Took events(String list) {
    output.writeOnly(list);
    return Took.BOTH;
  }

  private Took threads(String number) {
    try {
      input.workWith(new Choices.Threads().convert(number));
      return Took.BOTH;
    } catch (TypeConversionException e) {
      return Took.NOTHING;
    }
  }
}
