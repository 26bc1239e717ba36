package io.pipescope.tree;

import io.pipescope.tree.FieldDescription.Form;
import io.pipescope.tree.FieldDescription.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads what a field tree needs to know from the text of a definition (Kaitai Struct user guide;
 * keys that begin with a hyphen are left to applications).
 *
 * <p>Needs a YAML library, so it is for build time and for whoever brings one.
 */
public final class DefinitionReader {
  private DefinitionReader() {}

  /**
   * The types of a definition, the definition itself first.
   *
   * @param text of a {@code .ksy} file
   * @throws IllegalArgumentException when it is no definition; the message says why
   */
  public static List<StructureDescription> read(String text) {
    Object root;
    try {
      root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    } catch (YAMLException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    Map<String, Object> yaml = map(root);
    Map<String, Object> meta = map(yaml.get("meta"));
    if (!(meta.get("id") instanceof String id)) {
      throw new IllegalArgumentException("the definition has no meta/id");
    }
    String protocol = text(meta.getOrDefault("-pipescope-protocol", firstWord(id)));
    String title = text(meta.getOrDefault("title", id));
    Definition definition = new Definition(id, protocol, title, new ArrayList<>());
    definition.add(yaml, GeneratedNames.ofType(id), isLittleEndian(meta));
    return definition.types;
  }

  private static String firstWord(String id) {
    int end = id.indexOf('_');
    return end < 0 ? id : id.substring(0, end);
  }

  private static boolean isLittleEndian(Map<String, Object> meta) {
    return "le".equals(meta.get("bit-endian"));
  }

  /** What the types of one definition have in common. */
  private record Definition(
      String id, String protocol, String title, List<StructureDescription> types) {

    void add(Map<String, Object> type, String className, boolean littleEndianBits) {
      List<FieldDescription> fields = new ArrayList<>();
      for (Object field : list(type.get("seq"))) {
        fields.add(field(text(map(field).get("id")), map(field), Place.SEQUENCE));
      }
      map(type.get("instances"))
          .forEach((name, field) -> fields.add(field(name, map(field), place(map(field)))));
      String doc = oneLine(type.get("doc"));
      String representation = oneLine(type.get("-webide-representation"));
      types.add(
          new StructureDescription(
              id, className, protocol, title, doc, representation, littleEndianBits, fields));
      map(type.get("types"))
          .forEach(
              (name, inner) ->
                  add(
                      map(inner),
                      className + '$' + GeneratedNames.ofType(name),
                      littleEndianBits || isLittleEndian(map(map(inner).get("meta")))));
    }
  }

  private static Place place(Map<String, Object> instance) {
    if (instance.containsKey("value")) {
      return Place.ELSEWHERE;
    }
    String io = text(instance.get("io"));
    if (io.isEmpty()) {
      return Place.INSTANCE;
    }
    return io.equals("_root._io") ? Place.ROOT_INSTANCE : Place.ELSEWHERE;
  }

  private static FieldDescription field(String id, Map<String, Object> field, Place place) {
    Map<Long, String> names = names(field.get("-pipescope-names"));
    Map<Long, String> flags = names(field.get("-pipescope-flags"));
    Form form = flags.isEmpty() ? form(text(field.get("-pipescope-show"))) : Form.FLAGS;
    return new FieldDescription(
        id,
        type(field.get("type")),
        field.containsKey("process") ? Place.ELSEWHERE : place,
        form,
        flags.isEmpty() ? names : flags,
        text(field.get("-pipescope-table")),
        oneLine(field.get("doc")));
  }

  /** A type that depends is all that it can be, with bars between. */
  private static String type(Object type) {
    if (type instanceof Map<?, ?>) {
      return map(map(type).get("cases")).values().stream()
          .map(DefinitionReader::text)
          .distinct()
          .collect(Collectors.joining("|"));
    }
    return text(type).replaceFirst("\\(.*", "");
  }

  private static Form form(String name) {
    return name.isEmpty() ? Form.PLAIN : Form.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Map<Long, String> names(Object yaml) {
    Map<Long, String> names = new LinkedHashMap<>();
    if (yaml instanceof Map<?, ?> map) {
      map.forEach((code, name) -> names.put(((Number) code).longValue(), text(name)));
    }
    return names;
  }

  private static String oneLine(Object text) {
    return text(text).strip().replaceAll("\\s+", " ");
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Map<String, Object> map(Object value) {
    Map<String, Object> result = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> result.put(text(key), member));
    }
    return result;
  }
}
