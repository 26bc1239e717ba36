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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern COUNT = Pattern.compile("(\\d+) within (\\d+) per (.+)");
  private static final Pattern AFTER = Pattern.compile("(.+) within (\\d+) where (.+)");

  private final Section section;

  private DetectionFile(Section section) {
    this.section = section;
  }

  /** The detections of the resource, in their order. */
  static List<Detection> read() {
    return detections(SectionFile.read(DetectionFile.class, "detections.conf", KEYS));
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
        section.first("once").map(text -> fields(text.replaceFirst("^per ", ""))).orElse(List.of()),
        section.all("evidence").stream().map(this::evidence).toList(),
        section.first("story").map(Template::new));
  }

  private Frequency frequency(String text) {
    Matcher matcher = matcher(COUNT, text);
    return new Frequency(
        number(matcher.group(1)),
        number(matcher.group(2)),
        fields(matcher.group(3)),
        section.first("distinct").map(FieldPath::of));
  }

  private Precedent precedent(String text) {
    Matcher matcher = matcher(AFTER, text);
    List<FieldPath> here = new ArrayList<>();
    List<FieldPath> there = new ArrayList<>();
    for (String pair : matcher.group(3).split(" and ", -1)) {
      String[] sides = pair.split("=", -1);
      if (sides.length != 2) {
        throw section.wrong("'" + pair + "' is not FIELD = FIELD");
      }
      here.add(FieldPath.of(sides[0].strip()));
      there.add(FieldPath.of(sides[1].strip()));
    }
    return new Precedent(Section.split(matcher.group(1)), number(matcher.group(2)), here, there);
  }

  private EvidenceField evidence(String text) {
    String[] parts = text.split(": ", 2);
    if (parts.length != 2) {
      throw section.wrong("'" + text + "' is not NAME: FIELD");
    }
    return new EvidenceField(parts[0], FieldPath.of(parts[1].strip()));
  }

  private Matcher matcher(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw section.wrong("'" + text + "' is not like " + pattern);
    }
    return matcher;
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
