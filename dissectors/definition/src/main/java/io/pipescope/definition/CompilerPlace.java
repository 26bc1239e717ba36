package io.pipescope.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A directory that may hold the compiler.
 *
 * @param directory its root
 * @param repository whether it is laid out as a Maven repository, and not flat
 */
record CompilerPlace(Path directory, boolean repository) {

  /** All places, the best first. */
  static List<CompilerPlace> all(Directories directories) {
    List<CompilerPlace> places = new ArrayList<>();
    directories.cache().map(CompilerPlace::cached).ifPresent(places::add);
    directories.mavenRepositories().forEach(path -> places.add(new CompilerPlace(path, true)));
    return places;
  }

  /** The place in the user's cache. */
  static CompilerPlace cached(Path cache) {
    return new CompilerPlace(
        cache.resolve("kaitai-struct-compiler-" + KaitaiCompiler.VERSION), false);
  }

  /** Where an archive has to be. */
  Path file(CompilerJar jar) {
    return directory.resolve(repository ? jar.path() : jar.fileName());
  }

  /** The files, when all are there and as they were published. */
  Optional<List<Path>> sound() {
    List<Path> files = new ArrayList<>();
    for (CompilerJar jar : CompilerJar.all()) {
      Path file = file(jar);
      if (!jar.isSound(file)) {
        return Optional.empty();
      }
      files.add(file);
    }
    return Optional.of(files);
  }
}
