package io.pipescope.cli;

import io.pipescope.api.DissectorProvider;
import io.pipescope.api.FindingProvider;
import io.pipescope.engine.Plugins;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dissectors of an installation, whose {@code lib/providers} lists their classes. Without it
 * {@link Plugins#load(ClassLoader)} finds the same, but opens every archive for that.
 */
final class InstalledPlugins {
  private static final String LIST = "providers";

  private InstalledPlugins() {}

  /** What the list beside our own archive names; empty when there is none, or it does not fit. */
  static Optional<Plugins> find() {
    try {
      Optional<Path> list = list();
      return list.isPresent()
          ? Optional.of(load(Files.readAllLines(list.get())))
          : Optional.empty();
    } catch (IOException
        | URISyntaxException
        | ReflectiveOperationException
        | ClassCastException e) {
      return Optional.empty();
    }
  }

  private static Optional<Path> list() throws URISyntaxException {
    CodeSource source = InstalledPlugins.class.getProtectionDomain().getCodeSource();
    if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
      return Optional.empty();
    }
    Path list = Path.of(source.getLocation().toURI()).resolveSibling(LIST);
    return Files.isReadable(list) ? Optional.of(list) : Optional.empty();
  }

  /**
   * The plugins of these classes.
   *
   * @param classes one a line, as in the files of the service loader
   */
  static Plugins load(List<String> classes) throws ReflectiveOperationException {
    List<DissectorProvider> dissectors = new ArrayList<>();
    List<FindingProvider> findings = new ArrayList<>();
    for (String name : classes) {
      if (name.isBlank() || name.startsWith("#")) {
        continue;
      }
      Object provider = Class.forName(name.strip()).getDeclaredConstructor().newInstance();
      if (provider instanceof FindingProvider finding) {
        findings.add(finding);
      } else {
        dissectors.add((DissectorProvider) provider);
      }
    }
    return Plugins.of(dissectors, findings);
  }
}
