package io.pipescope.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with names in braces that stand for values. A passage in brackets is left out when one of
 * its values is not known; with strokes between them, the first that can be told speaks: {@code
 * started [the service {name}|a service]}. Elsewhere a question mark stands for what is not known.
 * Immutable.
 */
public final class Template {
  private static final Pattern PASSAGE = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
  private static final String UNKNOWN = "?";

  /** What is said at one place: the first of these whose values are known. */
  private record Passage(List<Wording> wordings, String otherwise) {
    void append(Function<String, Optional<String>> values, StringBuilder out) {
      for (Wording wording : wordings) {
        Optional<String> text = wording.fill(values);
        if (text.isPresent()) {
          out.append(text.get());
          return;
        }
      }
      out.append(otherwise);
    }
  }

  /** Pieces of text, and the names between them: one piece more than names. */
  private record Wording(List<String> pieces, List<String> names) {
    static Wording of(String text) {
      List<String> pieces = new ArrayList<>();
      List<String> names = new ArrayList<>();
      Matcher matcher = PLACEHOLDER.matcher(text);
      int from = 0;
      while (matcher.find()) {
        pieces.add(text.substring(from, matcher.start()));
        names.add(matcher.group(1));
        from = matcher.end();
      }
      pieces.add(text.substring(from));
      return new Wording(List.copyOf(pieces), List.copyOf(names));
    }

    Optional<String> fill(Function<String, Optional<String>> values) {
      StringBuilder text = new StringBuilder(pieces.get(0));
      for (int i = 0; i < names.size(); i++) {
        Optional<String> value = values.apply(names.get(i));
        if (value.isEmpty()) {
          return Optional.empty();
        }
        text.append(value.get()).append(pieces.get(i + 1));
      }
      return Optional.of(text.toString());
    }
  }

  private final String text;
  private volatile List<Passage> passages = List.of();

  /**
   * @param text as described above; taken apart when it is first filled, which few are
   */
  public Template(String text) {
    this.text = text;
  }

  private List<Passage> passages() {
    List<Passage> known = passages;
    if (known.isEmpty()) {
      known = parse(text);
      passages = known;
    }
    return known;
  }

  private static List<Passage> parse(String text) {
    List<Passage> passages = new ArrayList<>();
    Matcher matcher = PASSAGE.matcher(text);
    int from = 0;
    while (matcher.find()) {
      addPlain(passages, text.substring(from, matcher.start()));
      List<String> wordings = List.of(matcher.group(1).split("\\|", -1));
      passages.add(new Passage(wordings.stream().map(Wording::of).toList(), ""));
      from = matcher.end();
    }
    addPlain(passages, text.substring(from));
    return List.copyOf(passages);
  }

  /** Each value that is not in a passage is known or unknown by itself. */
  private static void addPlain(List<Passage> passages, String text) {
    Wording plain = Wording.of(text);
    for (int i = 0; i < plain.pieces().size(); i++) {
      if (i > 0) {
        Wording value = Wording.of("{" + plain.names().get(i - 1) + "}");
        passages.add(new Passage(List.of(value), UNKNOWN));
      }
      passages.add(new Passage(List.of(Wording.of(plain.pieces().get(i))), ""));
    }
  }

  /**
   * The text with values for the names.
   *
   * @param values of a name; empty when it is not known
   */
  public String fill(Function<String, Optional<String>> values) {
    StringBuilder out = new StringBuilder();
    passages().forEach(passage -> passage.append(values, out));
    return out.toString();
  }
}
