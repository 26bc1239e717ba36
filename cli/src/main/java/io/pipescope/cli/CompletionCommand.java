package io.pipescope.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code pipescope completion}: makes the Tab key know the options. */
@Command(
    name = "completion",
    header = {"Write a completion script for bash and zsh.", ""},
    descriptionHeading = "%n",
    description = {
      "Writes a script that teaches bash or zsh to complete pipescope's commands and options.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  . <(pipescope completion)",
      "        in this bash or zsh",
      "  pipescope completion > ~/.local/share/bash-completion/completions/pipescope",
      "        in every bash from now on"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Text.write(streams, AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
    return ExitStatus.OK;
  }
}
