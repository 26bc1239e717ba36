package io.pipescope.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** How much is said on standard error. */
final class MessageOptions {
  private static final String VERBOSE = "--verbose";

  @Option(
      names = {"-q", "--quiet"},
      description = "No summary and no progress line; problems are still told.")
  private boolean quiet;

  @Option(
      names = {"-v", VERBOSE},
      description =
          "Tell what is being done. Given twice, an internal error is shown with its stack trace.")
  private boolean[] verbose = {};

  @Option(
      names = "--no-progress",
      description = "No progress line. It is shown only when standard error is a terminal.")
  private boolean noProgress;

  /** Whether a command was asked for stack traces. */
  static boolean stackTraces(ParseResult parsed) {
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    return command.matchedOptionValue(VERBOSE, new boolean[0]).length > 1;
  }

  /** {@code --quiet}. */
  void beQuiet() {
    quiet = true;
  }

  /** Whether the summary is unwanted. */
  boolean quiet() {
    return quiet;
  }

  /** Whether more is wanted than problems and the summary. */
  boolean verbose() {
    return verbose.length > 0;
  }

  /** Whether a progress line is wanted where there is a terminal for it. */
  boolean progress() {
    return !quiet && !noProgress;
  }
}
