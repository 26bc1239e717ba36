package io.pipescope.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives types another name that would hide a class which generated parsers refer to, such as {@code
 * string}. Lines stay where they are; names of fields, which events show, do not change.
 */
final class TypeNames {
  private static final Set<String> HIDING =
      Set.of(
          "boolean", "byte", "double", "float", "integer", "long", "number", "object", "short",
          "string");
  private static final String SUFFIX = "_type";
  private static final Pattern NAME = Pattern.compile("(?:\\w+::)*(\\w+)(?:\\(.*\\))?");
  private static final Pattern CAST =
      Pattern.compile("as<((?:\\w+::)*(?:" + String.join("|", HIDING) + "))>");

  private final List<Place> places = new ArrayList<>();

  private TypeNames() {}

  /** Where a name stands: at or behind a column, both from 0. */
  private record Place(int line, int column, String name) {}

  /** The text with other names where they are needed. */
  static String safe(String text, YamlNode root) {
    TypeNames names = new TypeNames();
    names.type(root);
    if (names.places.isEmpty()) {
      return text;
    }
    names.places.sort(
        Comparator.comparingInt(Place::line).thenComparingInt(Place::column).reversed());
    String[] lines = text.split("\n", -1);
    for (Place place : names.places) {
      lines[place.line] = replace(lines[place.line], place);
    }
    return CAST.matcher(String.join("\n", lines)).replaceAll("as<$1" + SUFFIX + ">");
  }

  private static String replace(String line, Place place) {
    Matcher name = Pattern.compile("\\b" + place.name + "\\b").matcher(line);
    return name.find(place.column)
        ? line.substring(0, name.end()) + SUFFIX + line.substring(name.end())
        : line;
  }

  private void type(YamlNode type) {
    for (String part : List.of("params", "seq")) {
      for (YamlNode field : type.find(part).map(YamlNode::elements).orElse(List.of())) {
        field.find("type").ifPresent(this::reference);
      }
    }
    for (YamlNode.Entry instance : entries(type, "instances")) {
      instance.value().find("type").ifPresent(this::reference);
    }
    for (YamlNode.Entry inner : entries(type, "types")) {
      if (HIDING.contains(inner.key())) {
        places.add(new Place(inner.line() - 1, inner.column(), inner.key()));
      }
      type(inner.value());
    }
  }

  private static List<YamlNode.Entry> entries(YamlNode type, String part) {
    Optional<YamlNode> found = type.find(part);
    return found.map(YamlNode::entries).orElse(List.of());
  }

  /** A type, or all that it can be. */
  private void reference(YamlNode type) {
    for (YamlNode.Entry each : entries(type, "cases")) {
      reference(each.value());
    }
    Matcher name = NAME.matcher(type.text().orElse(""));
    if (name.matches() && HIDING.contains(name.group(1))) {
      places.add(new Place(type.startLine(), type.startColumn(), name.group(1)));
    }
  }
}
