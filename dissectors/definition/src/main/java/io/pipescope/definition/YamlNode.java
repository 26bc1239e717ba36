package io.pipescope.definition;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Something in a YAML file, with the line it begins in. */
final class YamlNode {
  private final Path file;
  private final Node node;
  private final int line;

  private YamlNode(Path file, Node node, int line) {
    this.file = file;
    this.node = node;
    this.line = line;
  }

  /** A key of a mapping with what it stands for, in whose line the key is. */
  record Entry(String key, YamlNode value, int column) {

    /** Number of the line with the key, from 1. */
    int line() {
      return value.line();
    }
  }

  /**
   * Reads the text of a file.
   *
   * @throws DefinitionException when it is not YAML, or no mapping
   */
  static YamlNode read(Path file, String text) throws DefinitionException {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (!(root instanceof MappingNode)) {
        throw new DefinitionException(file, 1, "this is no definition: a mapping is expected");
      }
      return new YamlNode(file, root, 1);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new DefinitionException(file, mark == null ? 0 : mark.getLine() + 1, e.getProblem());
    } catch (YAMLException e) {
      throw new DefinitionException(file, 0, "this is not YAML: " + e.getMessage());
    }
  }

  Path file() {
    return file;
  }

  /** Number of the line, from 1. */
  int line() {
    return line;
  }

  /** Where the text of this begins: number of the line, from 0. */
  int startLine() {
    return node.getStartMark().getLine();
  }

  /** The same for the column. */
  int startColumn() {
    return node.getStartMark().getColumn();
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isSequence() {
    return node instanceof SequenceNode;
  }

  /** The keys of a mapping, in their order; nothing of anything else. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          int at = key.getStartMark().getLine() + 1;
          YamlNode value = new YamlNode(file, tuple.getValueNode(), at);
          entries.add(new Entry(key.getValue(), value, key.getStartMark().getColumn()));
        }
      }
    }
    return entries;
  }

  /** What a key of a mapping stands for. */
  Optional<YamlNode> find(String key) {
    return entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(Entry::value)
        .findFirst();
  }

  /** The text of a key of a mapping, if it is text. */
  Optional<String> text(String key) {
    return find(key).flatMap(YamlNode::text);
  }

  /** The elements of a list; a single value is a list of one. */
  List<YamlNode> elements() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .map(element -> new YamlNode(file, element, element.getStartMark().getLine() + 1))
          .toList();
    }
    return List.of(this);
  }

  /** The text of a scalar, as it is written. */
  Optional<String> text() {
    return node instanceof ScalarNode scalar && scalar.getTag() != Tag.NULL
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  /** Whether this is a scalar in quotes. */
  boolean isQuoted() {
    return node instanceof ScalarNode scalar
        && (scalar.getScalarStyle() == DumperOptions.ScalarStyle.DOUBLE_QUOTED
            || scalar.getScalarStyle() == DumperOptions.ScalarStyle.SINGLE_QUOTED);
  }

  /** Whether this is an integer, not quoted. */
  boolean isInteger() {
    return node.getTag().equals(Tag.INT);
  }

  /**
   * The value of an integer in decimal or, with {@code 0x}, {@code 0o} or {@code 0b} in front, to
   * another base.
   *
   * @throws DefinitionException when this is none
   */
  long integer() throws DefinitionException {
    String digits = text().orElse("").replace("_", "");
    try {
      if (digits.startsWith("0b")) {
        return Long.parseLong(digits.substring(2), 2);
      }
      return digits.startsWith("0o") ? Long.parseLong(digits.substring(2), 8) : Long.decode(digits);
    } catch (NumberFormatException e) {
      throw error("a number is expected, not " + text().orElse("this"));
    }
  }

  DefinitionException error(String reason) {
    return new DefinitionException(file, line, reason);
  }
}
