package io.pipescope.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a few lines what is wrong with a command line, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("pipescope: " + Messages.printable(lowerFirst(e.getMessage())));
    suggestions(e).stream()
        .limit(3)
        .forEach(suggestion -> err.println("  did you mean " + suggestion + "?"));
    err.println(
        "Try '" + command.getCommandSpec().qualifiedName() + " --help' for what is possible.");
    return ExitStatus.USAGE;
  }

  private static List<String> suggestions(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
        ? unmatched.getSuggestions()
        : List.of();
  }

  private static String lowerFirst(String sentence) {
    return sentence.isEmpty()
        ? "wrong usage"
        : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
