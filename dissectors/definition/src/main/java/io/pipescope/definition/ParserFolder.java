package io.pipescope.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keeps compiled parsers under the hash of everything that went into them: the definition, those
 * that it imports, the versions of the compiler and of this program's own part.
 */
final class ParserFolder {
  private static final int MOST_IMPORTS = 1_000;

  private final Directories directories;
  private final Consumer<String> notes;

  /**
   * @param directories where the cache and the compiler are
   * @param notes is told what takes time
   */
  ParserFolder(Directories directories, Consumer<String> notes) {
    this.directories = directories;
    this.notes = notes;
  }

  /**
   * The directory with the classes of a definition; compiles it if they are not there yet.
   *
   * @param flavour what they are for
   * @throws DefinitionException when it cannot be compiled
   */
  Path classes(Definition definition, Flavour flavour) throws DefinitionException {
    try {
      String hash = hash(definition, flavour);
      Optional<Path> kept = directories.cache().map(cache -> cache.resolve("ksy").resolve(hash));
      if (kept.isPresent() && Files.isDirectory(kept.get())) {
        return kept.get();
      }
      Path made = compile(definition, flavour, workshop(kept));
      return kept.isPresent() ? keep(made, kept.get()) : made;
    } catch (IOException | UncheckedIOException e) {
      throw new DefinitionException(
          definition.file(), 0, "it cannot be compiled (" + e.getMessage() + ")");
    }
  }

  /** A new directory, beside where the result goes if that can be written to. */
  private static Path workshop(Optional<Path> kept) throws IOException {
    if (kept.isPresent()) {
      try {
        Files.createDirectories(kept.get().getParent());
        return Files.createTempDirectory(kept.get().getParent(), "new");
      } catch (IOException e) {
        // a home that cannot be written to: the parser lasts as long as this run
      }
    }
    Path temporary = Files.createTempDirectory("pipescope-ksy");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temporary)));
    return temporary;
  }

  private Path compile(Definition definition, Flavour flavour, Path workshop)
      throws DefinitionException, IOException {
    boolean done = false;
    try {
      KaitaiCompiler compiler =
          KaitaiCompiler.find(directories)
              .orElseThrow(
                  () -> new DefinitionException(definition.file(), 0, KaitaiCompiler.missing()));
      for (Definition part : withImports(definition).values()) {
        JavaLimits.check(part);
      }
      notes.accept("compiling " + definition.file());
      Path sources = Files.createDirectory(workshop.resolve("java"));
      Path classes = Files.createDirectory(workshop.resolve("classes"));
      Path source = copy(definition, Files.createDirectory(workshop.resolve("ksy")));
      compiler.compile(definition, source, flavour, sources);
      ParserCompilation.compile(definition, sources, classes);
      delete(sources);
      delete(workshop.resolve("ksy"));
      done = true;
      return classes;
    } finally {
      if (!done) {
        delete(workshop);
      }
    }
  }

  /**
   * Writes a definition and what it imports as they are to be compiled. What reaches beyond its own
   * directory is compiled where it is.
   */
  private static Path copy(Definition definition, Path target)
      throws DefinitionException, IOException {
    Path base = definition.directory().normalize();
    Map<Path, Definition> parts = withImports(definition);
    if (!parts.keySet().stream().allMatch(file -> file.startsWith(base))) {
      return definition.file().toAbsolutePath();
    }
    for (Map.Entry<Path, Definition> part : parts.entrySet()) {
      Path copy = target.resolve(base.relativize(part.getKey()).toString());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, part.getValue().text());
    }
    return target.resolve(definition.file().getFileName().toString());
  }

  /** Moves what was made to where it is kept; another process may have been faster. */
  private static Path keep(Path made, Path kept) throws IOException {
    if (!made.getParent().getParent().equals(kept.getParent())) {
      return made;
    }
    try {
      Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException
        | DirectoryNotEmptyException
        | AtomicMoveNotSupportedException e) {
      if (!Files.isDirectory(kept)) {
        throw e;
      }
    }
    delete(made.getParent());
    return kept;
  }

  private static String hash(Definition definition, Flavour flavour)
      throws DefinitionException, IOException {
    MessageDigest digest = Digests.sha256();
    String versions = KaitaiCompiler.VERSION + ' ' + ParserSource.VERSION + ' ' + flavour + ' ';
    digest.update(versions.getBytes(StandardCharsets.UTF_8));
    digest.update(definition.file().getFileName().toString().getBytes(StandardCharsets.UTF_8));
    for (Definition part : withImports(definition).values()) {
      byte[] bytes = Files.readAllBytes(part.file());
      digest.update((" " + part.id() + ' ' + bytes.length + ' ').getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  /** A definition and all that it imports, by their paths; what is not there is left out. */
  static TreeMap<Path, Definition> withImports(Definition definition) throws DefinitionException {
    TreeMap<Path, Definition> all = new TreeMap<>();
    Deque<Definition> open = new ArrayDeque<>();
    all.put(definition.file().toAbsolutePath().normalize(), definition);
    open.add(definition);
    while (!open.isEmpty() && all.size() < MOST_IMPORTS) {
      Definition next = open.remove();
      for (String name : next.imports()) {
        Path file = definition.importedBy(next, name);
        if (Files.isRegularFile(file) && !all.containsKey(file)) {
          Definition imported = Definition.read(file);
          all.put(file, imported);
          open.add(imported);
        }
      }
    }
    return all;
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // what is left over does no harm
    }
  }
}
