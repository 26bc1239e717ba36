package io.pipescope.engine;

import io.pipescope.api.DissectorProvider;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/**
 * Where a dissector came from.
 *
 * @param builtIn whether it is part of pipescope
 * @param file the archive or the definition; empty when Java does not tell
 * @param type the class that provides it
 */
public record PluginOrigin(boolean builtIn, Optional<Path> file, String type) {

  /** The origin of a dissector. */
  public static PluginOrigin of(DissectorProvider provider) {
    Class<?> type = provider.getClass();
    boolean builtIn =
        provider.source().isEmpty() && !(type.getClassLoader() instanceof PluginClassLoader);
    return new PluginOrigin(builtIn, provider.source().or(() -> archive(type)), type.getName());
  }

  private static Optional<Path> archive(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** For people: the file, and whether it is one of pipescope's own. */
  @Override
  public String toString() {
    String what = file.map(Path::toString).orElse(type);
    if (!builtIn) {
      return what;
    }
    String archive = file.map(Path::getFileName).map(name -> name + ", ").orElse("");
    return "pipescope itself (" + archive + type + ")";
  }
}
