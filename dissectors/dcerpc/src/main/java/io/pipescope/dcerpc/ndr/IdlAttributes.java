package io.pipescope.dcerpc.ndr;

import io.pipescope.dcerpc.ndr.NdrType.PointerKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands in brackets before a declaration. */
final class IdlAttributes {
  private static final Map<String, PointerKind> POINTERS =
      Map.of("ref", PointerKind.REFERENCE, "unique", PointerKind.UNIQUE, "ptr", PointerKind.FULL);

  private static final Set<String> KNOWN =
      Set.of(
          "in",
          "out",
          "string",
          "context_handle",
          "v1_enum",
          "default",
          "opnum",
          "uuid",
          "version",
          "pointer_default",
          "size_is",
          "max_is",
          "length_is",
          "switch_is",
          "switch_type",
          "case",
          "show",
          "name",
          "range",
          "request_only");

  private final Map<String, String> values = new HashMap<>();
  private Optional<PointerKind> pointer = Optional.empty();

  /** Reads what is in brackets, if there are any; several pairs count as one. */
  static IdlAttributes read(IdlTokens tokens) {
    IdlAttributes attributes = new IdlAttributes();
    while (tokens.accept("[")) {
      do {
        attributes.readOne(tokens);
      } while (tokens.accept(","));
      tokens.expect("]");
    }
    return attributes;
  }

  private void readOne(IdlTokens tokens) {
    String name = tokens.name();
    PointerKind kind = POINTERS.get(name);
    if (kind != null) {
      pointer = Optional.of(kind);
      return;
    }
    if (!KNOWN.contains(name)) {
      throw tokens.error("unknown attribute '" + name + "'");
    }
    String value = tokens.accept("(") ? tokens.untilClosed().strip() : "";
    if (values.put(name, value) != null) {
      throw tokens.error("'" + name + "' twice");
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** What is in the parentheses of an attribute; empty without. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What is between the commas in the parentheses of an attribute; none without it. */
  List<String> list(String name) {
    String value = values.get(name);
    if (value == null) {
      return List.of();
    }
    if (value.indexOf(',') < 0) {
      return List.of(value);
    }
    List<String> parts = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      parts.add(part.strip());
    }
    return parts;
  }

  /** Whether an attribute says something about so many levels of pointers or dimensions inward. */
  boolean applies(String name, int level) {
    List<String> levels = list(name);
    return level < levels.size() && !levels.get(level).isEmpty();
  }

  Optional<PointerKind> pointer() {
    return pointer;
  }

  /** The kind of pointers that say nothing themselves. */
  PointerKind pointerDefault() {
    return POINTERS.getOrDefault(value("pointer_default"), PointerKind.UNIQUE);
  }

  /** How the value is to be shown, if it says so. */
  Optional<Display> display(IdlTokens tokens) {
    List<String> show = list("show");
    if (show.isEmpty()) {
      return Optional.empty();
    }
    try {
      Display.Form form = Display.Form.valueOf(show.get(0).toUpperCase(Locale.ROOT));
      return Optional.of(new Display(form, show.size() > 1 ? MemberName.of(show.get(1)) : ""));
    } catch (IllegalArgumentException e) {
      throw tokens.error("'" + show.get(0) + "' is no way to show a value");
    }
  }
}
