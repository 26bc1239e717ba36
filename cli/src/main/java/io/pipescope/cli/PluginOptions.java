package io.pipescope.cli;

import io.pipescope.engine.PluginListener;
import io.pipescope.engine.PluginPath;
import io.pipescope.engine.Plugins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where further dissectors are. */
final class PluginOptions {
  @Option(
      names = "--plugin-path",
      paramLabel = "DIR",
      description = {
        "Load the dissectors in a directory: jars, and .ksy files. Repeatable; may be one such"
            + " file. Those in ~/.config/pipescope/plugins are always loaded."
      })
  private List<Path> places = new ArrayList<>();

  /**
   * The dissectors that are built in, those of the user and those that were named.
   *
   * @param wanted protocols that are loaded even if their definition does not say where they are
   * @param listener hears what is left out
   * @throws WrongUsageException when a place is none, or two dissectors have the same name
   */
  Plugins load(Collection<String> wanted, PluginListener listener) {
    return load(wanted, false, listener);
  }

  /** The same, for field trees if that is said. */
  Plugins load(Collection<String> wanted, boolean trees, PluginListener listener) {
    List<Path> all = new ArrayList<>();
    UserDirectories user = UserDirectories.ofProcess();
    user.plugins().filter(Files::isDirectory).ifPresent(all::add);
    for (Path place : places) {
      if (!Files.exists(place)) {
        throw new WrongUsageException(
            "Invalid value for option '--plugin-path': there is no " + place);
      }
      all.add(place);
    }
    if (all.isEmpty()) {
      return Job.plugins();
    }
    try {
      return Plugins.load(
          PluginOptions.class.getClassLoader(),
          new PluginPath(all, Set.copyOf(wanted), trees, user.forDefinitions()),
          listener);
    } catch (IllegalArgumentException e) {
      throw new WrongUsageException(e.getMessage());
    }
  }

  /** The same, where warnings are all there is to hear. */
  Plugins load(Streams streams) {
    return load(List.of(), new Messages(streams, new MessageOptions()));
  }
}
