package io.pipescope.engine;

import io.pipescope.api.ResourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A resource with sections: a name in brackets, then lines {@code key = value}. A key may be
 * repeated. Empty lines and lines that begin with {@code #} say nothing.
 *
 * @param name of the file, for what is said of mistakes
 * @param sections in their order
 */
public record SectionFile(String name, List<Section> sections) {

  public SectionFile {
    sections = List.copyOf(sections);
  }

  /**
   * One section.
   *
   * @param file it is in
   * @param name in the brackets
   * @param line where it begins, from 1
   * @param values of each key, in their order
   */
  public record Section(String file, String name, int line, Map<String, List<String>> values) {

    /** All values of a key. */
    public List<String> all(String key) {
      return values.getOrDefault(key, List.of());
    }

    /** The first value of a key. */
    public Optional<String> first(String key) {
      List<String> all = all(key);
      return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /**
     * The value of a key that has to be there.
     *
     * @throws IllegalArgumentException when it is not
     */
    public String needed(String key) {
      return first(key).orElseThrow(() -> wrong("there is no " + key));
    }

    /** The words of a value, which has commas between them. */
    public List<String> words(String key) {
      return first(key).map(Section::split).orElse(List.of());
    }

    /**
     * The words of a text with commas between them. Without a regular expression: to make the first
     * one takes a hundredth of a short run.
     */
    public static List<String> split(String text) {
      List<String> words = new ArrayList<>();
      int start = 0;
      for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
        words.add(text.substring(start, comma).strip());
        start = comma + 1;
      }
      words.add(text.substring(start).strip());
      return List.copyOf(words);
    }

    /** The exception for a mistake in this section. */
    public IllegalArgumentException wrong(String sentence) {
      return new IllegalArgumentException(file + ":" + line + ": [" + name + "] " + sentence);
    }
  }

  /**
   * Reads a file that lies beside a class.
   *
   * @param keys that sections may have
   */
  public static SectionFile read(Class<?> owner, String file, Set<String> keys) {
    try (InputStream in = ResourceFile.open(owner, file)) {
      return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException when it is no such file; the message names the line
   */
  public static SectionFile parse(String file, String text, Set<String> keys) {
    List<Section> sections = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String content = line.strip();
      if (content.startsWith("[") && content.endsWith("]")) {
        String name = content.substring(1, content.length() - 1);
        sections.add(new Section(file, name, number, new HashMap<>()));
      } else if (!content.isEmpty() && !content.startsWith("#")) {
        add(file, number, content, sections, keys);
      }
    }
    return new SectionFile(file, sections);
  }

  private static void add(
      String file, int number, String content, List<Section> sections, Set<String> keys) {
    int equals = content.indexOf('=');
    String key = equals < 0 ? content : content.substring(0, equals).strip();
    if (sections.isEmpty() || equals < 0 || !keys.contains(key)) {
      throw new IllegalArgumentException(
          file + ":" + number + ": '" + content + "' is no key of a section");
    }
    sections
        .get(sections.size() - 1)
        .values()
        .computeIfAbsent(key, unused -> new ArrayList<>())
        .add(content.substring(equals + 1).strip());
  }
}
