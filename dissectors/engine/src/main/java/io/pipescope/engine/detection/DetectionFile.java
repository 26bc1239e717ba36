package io.pipescope.engine.detection;

import io.pipescope.engine.Condition;
import io.pipescope.engine.SectionFile;
import io.pipescope.engine.SectionFile.Section;
import io.pipescope.engine.Template;
import io.pipescope.report.filter.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code detections.conf}; its head describes it. */
final class DetectionFile {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "severity",
          "techniques",
          "event",
          "interface",
          "operation",
          "command",
          "when",
          "count",
          "distinct",
          "after",
          "lasted",
          "once",
          "evidence",
          "story");

  private static final String PER = "per ";
  private static final String AND = " and ";

  private final Section section;

  private DetectionFile(Section section) {
    this.section = section;
  }

  /** The detections of the resource, in their order. */
  static List<Detection> read() {
    return Resource.DETECTIONS;
  }

  /** Read once for all captures. */
  private static final class Resource {
    static final List<Detection> DETECTIONS =
        detections(SectionFile.read(DetectionFile.class, "detections.conf", KEYS));
  }

  /**
   * The detections of a text.
   *
   * @throws IllegalArgumentException when there is a mistake; the message names the line
   */
  static List<Detection> parse(String name, String text) {
    return detections(SectionFile.parse(name, text, KEYS));
  }

  private static List<Detection> detections(SectionFile file) {
    return file.sections().stream().map(section -> new DetectionFile(section).detection()).toList();
  }

  private Detection detection() {
    return new Detection(
        section.name(),
        section.needed("title"),
        number(section.needed("severity")),
        section.words("techniques"),
        section.needed("event"),
        new LinkedHashSet<>(section.words("interface")),
        new LinkedHashSet<>(
            section.words(section.needed("event").equals("smb") ? "command" : "operation")),
        new Condition(section.first("when").orElse("")),
        section.first("count").map(this::frequency),
        section.first("after").map(this::precedent),
        section.first("lasted").map(DetectionFile::fields).orElse(List.of()),
        section.first("once").map(text -> fields(clauses(text, PER)[1])).orElse(List.of()),
        section.all("evidence").stream().map(this::evidence).toList(),
        section.first("story").map(Template::new));
  }

  private Frequency frequency(String text) {
    String[] clauses = clauses(text, "within ", PER);
    return new Frequency(
        number(clauses[0]),
        number(clauses[1]),
        fields(clauses[2]),
        section.first("distinct").map(FieldPath::of));
  }

  private Precedent precedent(String text) {
    String[] clauses = clauses(text, "within ", "where ");
    List<FieldPath> here = new ArrayList<>();
    List<FieldPath> there = new ArrayList<>();
    String rest = clauses[2];
    while (!rest.isEmpty()) {
      int and = rest.indexOf(AND);
      String pair = and < 0 ? rest : rest.substring(0, and);
      rest = and < 0 ? "" : rest.substring(and + AND.length());
      int equals = pair.indexOf('=');
      if (equals < 0 || pair.indexOf('=', equals + 1) >= 0) {
        throw section.wrong("'" + pair + "' is not FIELD = FIELD");
      }
      here.add(FieldPath.of(pair.substring(0, equals).strip()));
      there.add(FieldPath.of(pair.substring(equals + 1).strip()));
    }
    return new Precedent(Section.split(clauses[0]), number(clauses[1]), here, there);
  }

  /**
   * What stands before, between and behind some words. Without regular expressions, as all that is
   * read in every run.
   */
  private String[] clauses(String text, String... words) {
    String[] clauses = new String[words.length + 1];
    int start = 0;
    for (int i = 0; i < words.length; i++) {
      int word = text.indexOf(words[i], start);
      if (word < 0) {
        throw section.wrong("'" + text + "' has no '" + words[i].strip() + "' where it is needed");
      }
      clauses[i] = text.substring(start, word).strip();
      start = word + words[i].length();
    }
    clauses[words.length] = text.substring(start).strip();
    return clauses;
  }

  private EvidenceField evidence(String text) {
    String[] parts = text.split(": ", 2);
    if (parts.length != 2) {
      throw section.wrong("'" + text + "' is not NAME: FIELD");
    }
    return new EvidenceField(parts[0], FieldPath.of(parts[1].strip()));
  }

  private int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw section.wrong("'" + text + "' is no number");
    }
  }

  private static List<FieldPath> fields(String list) {
    return Section.split(list).stream().map(FieldPath::of).toList();
  }
}
