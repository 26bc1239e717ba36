package io.pipescope.cli;

import io.pipescope.definition.Directories;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The directories of the user, as the XDG Base Directory Specification has them.
 *
 * @param environment the environment variables
 */
record UserDirectories(Map<String, String> environment) {
  private static final String NAME = "pipescope";

  /** Those of the user who runs this. */
  static UserDirectories ofProcess() {
    return new UserDirectories(System.getenv());
  }

  /** Where plugins are loaded from without being asked for; need not exist. */
  Optional<Path> plugins() {
    return base("XDG_CONFIG_HOME", ".config").map(path -> path.resolve(NAME).resolve("plugins"));
  }

  /** Where things are kept that can be made again; need not exist. */
  Optional<Path> cache() {
    return base("XDG_CACHE_HOME", ".cache").map(path -> path.resolve(NAME));
  }

  /** Where definitions find the compiler, and keep what it makes of them. */
  Directories forDefinitions() {
    return new Directories(cache(), MavenRepository.places());
  }

  /** A relative path is to be taken for none; so is an unset variable. */
  private Optional<Path> base(String variable, String belowHome) {
    return path(variable).or(() -> path("HOME").map(home -> home.resolve(belowHome)));
  }

  private Optional<Path> path(String variable) {
    String value = environment.getOrDefault(variable, "");
    try {
      return Optional.of(Path.of(value)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
