package io.pipescope.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A {@code .ksy} file as YAML. What it says about the protocol is not checked before it is
 * compiled.
 */
final class Definition {
  /** How files are called. */
  static final String SUFFIX = ".ksy";

  private static final String IDENTIFIER = "[a-z][a-z0-9_]*";

  private final Path file;
  private final String text;
  private final YamlNode root;
  private final YamlNode meta;
  private final String id;

  private Definition(Path file, String text, YamlNode root, YamlNode meta, String id) {
    this.file = file;
    this.text = text;
    this.root = root;
    this.meta = meta;
    this.id = id;
  }

  /**
   * Reads a file.
   *
   * @throws DefinitionException when it cannot be read, is no YAML or does not tell its id
   */
  static Definition read(Path file) throws DefinitionException {
    try {
      String original = Files.readString(file);
      String text = TypeNames.safe(original, YamlNode.read(file, original));
      YamlNode root = YamlNode.read(file, text);
      YamlNode meta =
          root.find("meta")
              .orElseThrow(() -> new DefinitionException(file, 1, "the section meta is missing"));
      String id =
          meta.text("id").orElseThrow(() -> meta.error("meta has to tell the id of the protocol"));
      if (!id.matches(IDENTIFIER)) {
        throw meta.find("id")
            .orElse(meta)
            .error("the id \"" + id + "\" has to be made of a-z, 0-9 and _, a letter first");
      }
      return new Definition(file, text, root, meta, id);
    } catch (IOException e) {
      throw new DefinitionException(file, 0, "it cannot be read (" + e.getMessage() + ")");
    }
  }

  Path file() {
    return file;
  }

  /** What it says, with other names for types that would be in the way of generated Java. */
  String text() {
    return text;
  }

  /** The directory of the file, from which imports are looked for. */
  Path directory() {
    return file.toAbsolutePath().getParent();
  }

  YamlNode root() {
    return root;
  }

  YamlNode meta() {
    return meta;
  }

  /** The name of the protocol. */
  String id() {
    return id;
  }

  /** What people call it: its title, or its id. */
  String title() {
    return meta.text("title").orElse(id);
  }

  /** The definitions that this one refers to, as it names them. */
  List<String> imports() {
    return meta.find("imports").map(YamlNode::elements).orElse(List.of()).stream()
        .map(YamlNode::text)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The file that an import means, in this definition or in one that it has imported. */
  Path importedBy(Definition importer, String name) {
    boolean fromRoot = name.startsWith("/");
    Path base = fromRoot ? directory() : importer.directory();
    return base.resolve((fromRoot ? name.substring(1) : name) + SUFFIX).normalize();
  }

  /** A type by its name, such as {@code request} or {@code request::header}; empty if unknown. */
  Optional<YamlNode> type(String name) {
    Optional<YamlNode> type = Optional.of(root);
    for (String part : name.split("::", -1)) {
      type = type.flatMap(outer -> outer.find("types")).flatMap(types -> types.find(part));
    }
    return type;
  }
}
