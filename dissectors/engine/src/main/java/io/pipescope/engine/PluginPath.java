package io.pipescope.engine;

import io.pipescope.definition.Directories;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where further dissectors are.
 *
 * @param places directories with jars and definitions, or such files themselves; must exist
 * @param wanted protocols that are loaded even if their definition does not say where they are
 *     found
 * @param trees whether field trees will be made of messages
 * @param directories where compiled definitions are kept, and the compiler
 */
public record PluginPath(
    List<Path> places, Set<String> wanted, boolean trees, Directories directories) {

  /** No plugins. */
  public static final PluginPath NONE =
      new PluginPath(List.of(), Set.of(), false, new Directories(Optional.empty(), List.of()));

  public PluginPath {
    places = List.copyOf(places);
    wanted = Set.copyOf(wanted);
  }

  /** Whether there is no place to look at. */
  public boolean isEmpty() {
    return places.isEmpty();
  }
}
