package io.pipescope.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what keeps a definition from being used, and where it leaves the style guide of the Kaitai
 * project or the conventions of pipescope's own definitions.
 */
public final class Lint {
  private final Directories directories;

  /**
   * @param directories where the compiler is
   */
  public Lint(Directories directories) {
    this.directories = directories;
  }

  /**
   * Looks through a file.
   *
   * @return what there is to say, in the order of the lines; empty when all is well
   * @throws IOException when the file cannot be read, or the compiler cannot be run
   */
  public List<Remark> check(Path file) throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new IOException(file + ": there is no such file, or it cannot be read");
    }
    List<Remark> remarks = new ArrayList<>();
    try {
      Definition definition = Definition.read(file);
      remarks.addAll(Style.check(definition));
      remarks.addAll(use(definition));
    } catch (DefinitionException e) {
      remarks.add(error(e));
    }
    remarks.sort(Comparator.comparingInt(Remark::line));
    return remarks.stream().distinct().toList();
  }

  private static Remark error(DefinitionException e) {
    return new Remark(e.line(), true, e.reason());
  }

  /** What is in the way of using it: as far as that can be found out at once. */
  private List<Remark> use(Definition definition) throws IOException {
    List<Remark> remarks = new ArrayList<>();
    boolean sound = true;
    try {
      ProtocolKeys.of(definition);
      JavaLimits.check(definition);
    } catch (DefinitionException e) {
      remarks.add(error(e));
      sound = false;
    }
    Optional<KaitaiCompiler> compiler = KaitaiCompiler.find(directories);
    if (compiler.isEmpty()) {
      remarks.add(new Remark(0, false, "not compiled: " + KaitaiCompiler.missing()));
      return remarks;
    }
    List<Remark> said = compile(compiler.get(), definition);
    remarks.addAll(said);
    if (sound && said.stream().noneMatch(Remark::isError)) {
      try {
        new Definitions(directories, false, note -> {})
            .load(definition.file(), Set.of(definition.id()));
      } catch (DefinitionException e) {
        remarks.add(error(e));
      }
    }
    return remarks;
  }

  private static List<Remark> compile(KaitaiCompiler compiler, Definition definition)
      throws IOException {
    Path scratch = Files.createTempDirectory("pipescope-ksy");
    try {
      return compiler.check(definition, scratch);
    } finally {
      try (Stream<Path> files = Files.walk(scratch)) {
        for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
