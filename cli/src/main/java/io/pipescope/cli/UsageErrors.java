package io.pipescope.cli;

import io.pipescope.report.Suggestions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a few lines what is wrong with a command line, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {
  private static final int MOST_SUGGESTIONS = 3;

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    Optional<String> explanation = explanation(e);
    if (explanation.isPresent()) {
      command.getOut().println(explanation.get());
      return ExitStatus.OK;
    }
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return tellWrong(err, e.getMessage(), command.getCommandSpec().qualifiedName());
    }
    tellUnknown(unmatched, command, err);
    return tellHelp(err, command.getCommandSpec().qualifiedName());
  }

  /**
   * Says that a command line is wrong.
   *
   * @param sentence begins with a capital
   * @param command with all that is in front of it
   * @return the exit status
   */
  static int tellWrong(PrintWriter err, String sentence, String command) {
    tell(err, Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1));
    return tellHelp(err, command);
  }

  private static int tellHelp(PrintWriter err, String command) {
    err.println("Try '" + command + " --help' for what is possible.");
    return ExitStatus.USAGE;
  }

  /** What the user has asked an option for, instead of giving it a value. */
  private static Optional<String> explanation(ParameterException e) {
    if (!SelfExplaining.HELP.equals(e.getValue()) || e.getArgSpec() == null) {
      return Optional.empty();
    }
    return Stream.of(e.getArgSpec().converters())
        .filter(SelfExplaining.class::isInstance)
        .map(converter -> ((SelfExplaining) converter).explanation())
        .findFirst();
  }

  private static void tellUnknown(
      UnmatchedArgumentException e, CommandLine command, PrintWriter err) {
    String typed = e.getUnmatched().get(0);
    List<String> similar;
    if (e.isUnknownOption()) {
      tell(err, "there is no option '" + typed + "'");
      similar = Suggestions.of(typed, command.getCommandSpec().optionsMap().keySet());
    } else if (command.getSubcommands().isEmpty()) {
      tell(err, "there is nothing to do with '" + typed + "'");
      similar = List.of();
    } else {
      tell(err, "there is no command '" + typed + "'");
      similar = Suggestions.of(typed, command.getSubcommands().keySet());
    }
    similar.stream()
        .limit(MOST_SUGGESTIONS)
        .forEach(name -> err.println("  did you mean " + name + "?"));
  }

  private static void tell(PrintWriter err, String sentence) {
    err.println("pipescope: " + Messages.printable(sentence));
  }
}
