package io.pipescope.engine;

import io.pipescope.api.DissectorProvider;
import io.pipescope.api.FindingProvider;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.definition.DefinitionException;
import io.pipescope.definition.Definitions;
import io.pipescope.report.SchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Loads the plugins of a path. What cannot be used costs a warning, not the others. */
final class PluginLoader {
  private final ClassLoader pipescope;
  private final PluginListener listener;

  PluginLoader(ClassLoader pipescope, PluginListener listener) {
    this.pipescope = pipescope;
    this.listener = listener;
  }

  /** Adds what the plugins provide, file by file in the order of their names. */
  void load(PluginPath path, List<DissectorProvider> dissectors, List<FindingProvider> findings) {
    Plugins builtIn = Plugins.of(dissectors, findings);
    Definitions definitions = new Definitions(path.directories(), path.trees(), listener::note);
    for (Path file : files(path)) {
      if (file.toString().endsWith(".jar")) {
        loadArchive(file, dissectors, findings);
      } else if (Definitions.isDefinition(file)) {
        loadDefinition(definitions, file, path.wanted(), builtIn).ifPresent(dissectors::add);
      }
    }
  }

  private void loadArchive(
      Path file, List<DissectorProvider> dissectors, List<FindingProvider> findings) {
    try {
      PluginArchive archive = PluginArchive.load(file, pipescope);
      dissectors.addAll(archive.dissectors());
      findings.addAll(archive.findings());
    } catch (BrokenPluginException e) {
      listener.warning(file + " is left out: " + e.getMessage());
    }
  }

  private Optional<DissectorProvider> loadDefinition(
      Definitions definitions, Path file, Set<String> wanted, Plugins builtIn) {
    try {
      Optional<StreamDissectorProvider> dissector = definitions.load(file, wanted);
      if (dissector.isEmpty()) {
        listener.unbound(file, Definitions.protocol(file));
      } else {
        List<DissectorProvider> alone = List.of(dissector.get());
        // its events must not be called like others
        new SchemaGenerator(
            EventPayloads.of(builtIn), EventPayloads.open(Plugins.of(alone, List.of())));
      }
      return dissector.map(DissectorProvider.class::cast);
    } catch (DefinitionException e) {
      listener.warning(file + " is left out: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      listener.warning(file + " is left out: " + e.getMessage() + "; give it another id");
    }
    return Optional.empty();
  }

  /** Each file once, also when two places lead to it. */
  private Set<Path> files(PluginPath path) {
    Set<Path> known = new LinkedHashSet<>();
    Set<Path> files = new LinkedHashSet<>();
    for (Path place : path.places()) {
      try {
        for (Path file : list(place)) {
          if (known.add(file.toRealPath())) {
            files.add(file.normalize());
          }
        }
      } catch (IOException e) {
        listener.warning("plugins in " + place + " are left out: it cannot be read (" + e + ")");
      }
    }
    return files;
  }

  private static List<Path> list(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> entries = Files.list(place)) {
      return new ArrayList<>(entries.filter(Files::isRegularFile).sorted().toList());
    }
  }
}
