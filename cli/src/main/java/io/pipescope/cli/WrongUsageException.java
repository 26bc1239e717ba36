package io.pipescope.cli;

/** A command line that cannot be meant, though each of its words is known. */
final class WrongUsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what is wrong with it
   */
  WrongUsageException(String sentence) {
    super(sentence);
  }
}
