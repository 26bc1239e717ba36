package io.pipescope.ksy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The .ksy files of this module as YAML. */
final class Definitions {
  private static final Path ROOT = Path.of("src/main/ksy");

  private Definitions() {}

  /** One definition: where it is and what it says. */
  record Definition(Path path, Map<String, Object> yaml) {
    String id() {
      return path.getFileName().toString().replace(".ksy", "");
    }

    String layer() {
      return path.getParent().getFileName().toString();
    }

    boolean hasByteOrder() {
      return child(yaml, "meta").get("endian") instanceof Map;
    }

    /**
     * Whether one lean object can read any number of them: integers only, none of them optional or
     * kept when it was asked for.
     */
    boolean isFlat() {
      return !yaml.containsKey("instances")
          && fields(yaml).stream()
              .allMatch(
                  f ->
                      f.get("type") instanceof String type
                          && type.matches("[us][1248]([bl]e)?|b\\d+")
                          && !f.containsKey("if")
                          && !f.containsKey("repeat"));
    }

    @Override
    public String toString() {
      return id();
    }
  }

  static Stream<Definition> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(f -> f.toString().endsWith(".ksy"))
          .sorted()
          .map(Definitions::load)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Definition load(Path path) {
    try {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      return new Definition(path, yaml.load(Files.readString(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> child(Map<String, Object> parent, String key) {
    return (Map<String, Object>) parent.getOrDefault(key, Map.of());
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> fields(Map<String, Object> type) {
    return (List<Map<String, Object>>) type.getOrDefault("seq", List.of());
  }
}
