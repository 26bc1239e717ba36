package io.pipescope.definition;

import io.pipescope.api.StreamDissectorProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes dissectors of {@code .ksy} files. */
public final class Definitions {
  private final ParserFolder parsers;
  private final boolean trees;

  /**
   * @param directories where the cache and the compiler are
   * @param trees whether field trees will be made of messages
   * @param notes is told what takes time
   */
  public Definitions(Directories directories, boolean trees, Consumer<String> notes) {
    this.trees = trees;
    parsers = new ParserFolder(directories, notes);
  }

  /** Whether a file is a definition, by its name. */
  public static boolean isDefinition(Path file) {
    return file.toString().endsWith(Definition.SUFFIX);
  }

  /**
   * The name of the protocol that a file defines.
   *
   * @throws DefinitionException when it does not tell it
   */
  public static String protocol(Path file) throws DefinitionException {
    return Definition.read(file).id();
  }

  /**
   * The dissector of what a file defines; nothing when the file does not say where the protocol is
   * found and nobody wants it, as is the case with what others import.
   *
   * @param wanted names of protocols that are wanted in any case
   * @throws DefinitionException when the definition cannot be used
   */
  public Optional<StreamDissectorProvider> load(Path file, Set<String> wanted)
      throws DefinitionException {
    Definition definition = Definition.read(file);
    if (!wanted.contains(definition.id()) && !isBound(definition)) {
      return Optional.empty();
    }
    ProtocolKeys keys = ProtocolKeys.of(definition);
    List<Path> classes = new ArrayList<>();
    classes.add(parsers.classes(definition, Flavour.LEAN));
    if (trees) {
      classes.add(parsers.classes(definition, Flavour.RICH));
    }
    Parser parser = Parser.load(definition, classes);
    return Optional.of(new DefinedProtocol(definition, keys, parser));
  }

  private static boolean isBound(Definition definition) {
    return definition.meta().entries().stream()
        .anyMatch(entry -> entry.key().startsWith(ProtocolKeys.PREFIX));
  }
}
