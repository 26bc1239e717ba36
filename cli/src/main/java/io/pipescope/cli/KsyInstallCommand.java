package io.pipescope.cli;

import io.pipescope.definition.CompilerInstallation;
import io.pipescope.definition.KaitaiCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code pipescope ksy install}: fetches the compiler of definitions. */
@Command(
    name = "install",
    header = {"Fetch the compiler of .ksy files.", ""},
    descriptionHeading = "%n",
    description = {
      "Fetches version "
          + KaitaiCompiler.VERSION
          + " of the Kaitai Struct compiler into ~/.cache/pipescope: from the Maven repository on"
          + " this machine if it is there, else through Maven, which keeps to your settings and"
          + " mirrors, else from Maven Central. Every file is checked against its SHA-256.",
      "",
      "The compiler is a program of its own (GPL-3.0) and no part of pipescope."
    })
final class KsyInstallCommand implements Callable<Integer> {
  private final Streams streams;

  KsyInstallCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    CompilerInstallation installation =
        new CompilerInstallation(UserDirectories.ofProcess().forDefinitions(), maven(), this::tell);
    Path place = installation.install();
    Text.write(
        streams, "The Kaitai Struct compiler " + KaitaiCompiler.VERSION + " is in " + place + "\n");
    return ExitStatus.OK;
  }

  private void tell(String note) {
    streams.err().println("pipescope: " + Messages.printable(note));
  }

  /** Maven on the PATH. */
  private static List<String> maven() {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String directory : path.split(File.pathSeparator, -1)) {
      try {
        Path program = Path.of(directory, "mvn");
        if (!directory.isEmpty() && Files.isExecutable(program)) {
          return List.of(program.toString());
        }
      } catch (InvalidPathException e) {
        // no directory, so no Maven in it
      }
    }
    return List.of();
  }
}
