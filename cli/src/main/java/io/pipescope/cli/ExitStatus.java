package io.pipescope.cli;

/** What the command says to the shell when it ends. */
final class ExitStatus {
  /** Everything was read; also when a closed pipe ended the program early. */
  static final int OK = 0;

  /** The command line is wrong; nothing was done. */
  static final int USAGE = 1;

  /** An input could not be read whole, the filter is none, or the output could not be written. */
  static final int INPUT = 2;

  /** An error of pipescope itself. */
  static final int INTERNAL = 3;

  private ExitStatus() {}
}
