package io.pipescope.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code pipescope man}: the manual page. */
@Command(
    name = "man",
    header = {"Write the manual page.", ""},
    descriptionHeading = "%n",
    description = {"Writes the manual page, in the language of man(7).", ""},
    footerHeading = "%nExamples:%n",
    footer = {
      "  pipescope man | man -l -",
      "        reads it",
      "  pipescope man > ~/.local/share/man/man1/pipescope.1",
      "        lets \"man pipescope\" find it"
    })
final class ManCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  ManCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Text.write(streams, new ManPage(spec.root().commandLine(), Version.number()).text());
    return ExitStatus.OK;
  }
}
