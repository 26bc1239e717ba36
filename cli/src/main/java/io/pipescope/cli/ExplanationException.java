package io.pipescope.cli;

/** Ends a command that was asked what an option takes, where only the command can tell. */
final class ExplanationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param lines as for {@link SelfExplaining#explanation}
   */
  ExplanationException(String lines) {
    super(lines, null, false, false);
  }
}
