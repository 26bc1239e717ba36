package io.pipescope.cli;

/** Where the launcher enters. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its {@linkplain ExitStatus status}.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.exit(new Pipescope(Streams.ofProcess()).run(args));
  }
}
