package io.pipescope.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where things of the user are.
 *
 * @param cache where is kept what can be made again; empty when there is no such place
 * @param mavenRepositories where archives may be that Maven has fetched
 */
public record Directories(Optional<Path> cache, List<Path> mavenRepositories) {
  public Directories {
    mavenRepositories = List.copyOf(mavenRepositories);
  }
}
