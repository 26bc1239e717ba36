package io.pipescope.cli;

import io.pipescope.definition.Lint;
import io.pipescope.definition.Remark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pipescope ksy lint}: checks definitions. */
@Command(
    name = "lint",
    header = {"Check a .ksy file.", ""},
    descriptionHeading = "%n",
    description = {
      "Tells, with line numbers, what keeps pipescope from using a definition (error) and where it"
          + " leaves the style guide of Kaitai Struct (style). The exit status is 2 when there are"
          + " errors.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pipescope ksy lint protos/*.ksy",
    })
final class KsyLintCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "A definition.")
  private List<Path> files;

  KsyLintCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Lint lint = new Lint(UserDirectories.ofProcess().forDefinitions());
    StringBuilder text = new StringBuilder();
    boolean errors = false;
    for (Path file : files) {
      for (Remark remark : lint.check(file)) {
        errors |= remark.isError();
        text.append(file);
        if (remark.line() > 0) {
          text.append(':').append(remark.line());
        }
        text.append(remark.isError() ? ": error: " : ": style: ")
            .append(Messages.printable(remark.text()))
            .append('\n');
      }
    }
    Text.write(streams, text.toString());
    return errors ? ExitStatus.INPUT : ExitStatus.OK;
  }
}
