package io.pipescope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into one sentence and an exit status. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    Throwable thrown =
        failure instanceof ExecutionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (thrown instanceof ExplanationException explanation) {
      command.getOut().println(explanation.getMessage());
      return ExitStatus.OK;
    }
    return thrown instanceof WrongUsageException
        ? UsageErrors.tellWrong(
            command.getErr(), thrown.getMessage(), command.getCommandSpec().qualifiedName())
        : handle(thrown, command.getErr(), MessageOptions.stackTraces(parsed));
  }

  /**
   * Tells of a failure.
   *
   * @param failure what was thrown
   * @param err takes the sentence
   * @param stackTraces whether an internal error is shown in full
   * @return the exit status
   */
  static int handle(Throwable failure, PrintWriter err, boolean stackTraces) {
    if (failure instanceof OutputException output && output.readerGone()) {
      return ExitStatus.OK;
    }
    if (failure instanceof InvalidFilterException filter) {
      filter.getMessage().lines().map(Messages::printable).forEach(err::println);
      return ExitStatus.INPUT;
    }
    if (failure instanceof IOException io) {
      err.println("pipescope: " + Messages.printable(Reason.of(io)));
      return ExitStatus.INPUT;
    }
    err.println("pipescope: " + Messages.printable(sentence(failure)));
    if (stackTraces) {
      failure.printStackTrace(err);
    }
    return ExitStatus.INTERNAL;
  }

  private static String sentence(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "out of memory; set PIPESCOPE_JAVA_OPTS=-Xmx4g, or lower a limit with --limit";
    }
    return "internal error: " + failure + " (analyze -v -v shows where it happened)";
  }
}
