package io.pipescope.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One command, run in this process.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int status, String out, String err) {

  /** Runs it with nothing on standard input. Arguments may be paths. */
  static CommandRun of(Object... arguments) {
    return withInput(new ByteArrayInputStream(new byte[0]), arguments);
  }

  static CommandRun withInput(InputStream in, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandRun run = run(in, out, arguments);
    return new CommandRun(run.status, out.toString(StandardCharsets.UTF_8), run.err);
  }

  /** Runs it with this standard output; {@link #out} is empty then. */
  static CommandRun into(OutputStream out, Object... arguments) {
    return run(new ByteArrayInputStream(new byte[0]), out, arguments);
  }

  private static CommandRun run(InputStream in, OutputStream out, Object... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      Streams streams = new Streams(in, out, () -> false, errors, false, false);
      int status =
          new Pipescope(streams)
              .run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
      return new CommandRun(status, "", err.toString(StandardCharsets.UTF_8));
    }
  }

  List<String> lines() {
    return out.lines().toList();
  }

  /** The line with the statistics. */
  String stats() {
    return lines().get(lines().size() - 1);
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
