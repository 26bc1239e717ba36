package io.pipescope.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/**
 * The three standard streams, and what hangs on them.
 *
 * @param in standard input
 * @param out standard output; takes data and nothing else
 * @param outIsPipe asked when {@code out} cannot be written: whether it is a pipe or socket
 * @param err standard error; takes everything meant for people
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 */
record Streams(
    InputStream in,
    OutputStream out,
    BooleanSupplier outIsPipe,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  /**
   * Those of the process. {@link System#out} is avoided because it hides write errors. Whether they
   * are terminals is told by the launcher: {@link System#console()} means something else in every
   * few Java releases, and asking it costs start-up time.
   */
  static Streams ofProcess() {
    return new Streams(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        StandardOutput::isPipe,
        System.err,
        Boolean.getBoolean("pipescope.stdout.terminal"),
        Boolean.getBoolean("pipescope.stderr.terminal"));
  }
}
