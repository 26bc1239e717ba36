package io.pipescope.definition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The Kaitai Struct compiler: a program of its own, under the GPL, that runs in a process of its
 * own and comes from the user's Maven repository or from where {@link CompilerInstallation} put it.
 */
public final class KaitaiCompiler {
  /** The version that is used. */
  public static final String VERSION = "0.11";

  private static final int TIMEOUT_SECONDS = 120;

  private final List<Path> jars;

  private KaitaiCompiler(List<Path> jars) {
    this.jars = jars;
  }

  /** Finds a compiler all of whose archives are what was published. */
  static Optional<KaitaiCompiler> find(Directories directories) {
    for (CompilerPlace place : CompilerPlace.all(directories)) {
      Optional<List<Path>> sound = place.sound();
      if (sound.isPresent()) {
        return sound.map(KaitaiCompiler::new);
      }
    }
    return Optional.empty();
  }

  /** What to tell those who do not have it. */
  static String missing() {
    return "the Kaitai Struct compiler is not there; \"pipescope ksy install\" fetches it";
  }

  /**
   * Makes Java of a definition and of those it imports.
   *
   * @param flavour what the classes are for
   * @param source the file with the definition, which lies beside those that it imports or is a
   *     copy
   * @param target directory for the files, in the directories of the package
   * @throws DefinitionException when the compiler refuses the definition
   * @throws IOException when the compiler cannot be run
   */
  void compile(Definition definition, Path source, Flavour flavour, Path target)
      throws DefinitionException, IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("--target", "java", "--no-auto-read", "--java-package", flavour.packageName()));
    arguments.addAll(List.of("--outdir", target.toString()));
    String imports = source.getParent() + java.io.File.pathSeparator + definition.directory();
    arguments.addAll(List.of("--import-path", imports));
    arguments.addAll(flavour.options());
    arguments.add(source.toString());
    Answer answer = run(arguments);
    Optional<DefinitionException> error = CompilerMessage.error(definition, answer.text);
    if (error.isPresent()) {
      throw error.get();
    }
    if (answer.status != 0) {
      throw new DefinitionException(definition.file(), 0, answer.text.strip());
    }
  }

  /** What the compiler has to say about a definition, in its own words. */
  List<Remark> check(Definition definition, Path scratch) throws IOException {
    Answer answer =
        run(
            List.of(
                "--target",
                "java",
                "--outdir",
                scratch.toString(),
                "--import-path",
                definition.directory().toString(),
                definition.file().toAbsolutePath().toString()));
    return CompilerMessage.all(definition, answer.text);
  }

  private record Answer(int status, String text) {}

  private Answer run(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // a short run: compiling quickly pays, compiling well does not
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-Xss8m", "-cp"));
    command.add(
        jars.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator)));
    command.add("io.kaitai.struct.JavaMain");
    command.addAll(arguments);
    Path said = Files.createTempFile("pipescope-ksy", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("the Kaitai Struct compiler does not end");
      }
      return new Answer(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the Kaitai Struct compiler ran", e);
    } finally {
      Files.deleteIfExists(said);
    }
  }
}
