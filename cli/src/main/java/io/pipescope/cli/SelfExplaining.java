package io.pipescope.cli;

/** The values of an option that tells them when the value is {@code help}. */
interface SelfExplaining {
  /** The value that asks for the explanation. */
  String HELP = "help";

  /** What the option takes, in lines. */
  String explanation();
}
