package io.pipescope.tree;

import io.pipescope.tree.FieldDescription.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All fields that structures of a catalog can have, with the names that trees give them. */
final class FieldList {
  /** Types inside each other are followed so far; one can contain itself. */
  private static final int DEEPEST = 8;

  private final Map<String, StructureDescription> types;
  private final Map<String, FieldEntry> entries = new LinkedHashMap<>();

  /**
   * @param types by the names of their classes
   */
  FieldList(Map<String, StructureDescription> types) {
    this.types = types;
  }

  List<FieldEntry> all() {
    for (StructureDescription type : types.values()) {
      if (type.isOutermost()) {
        put(type.id(), "object", type.protocol(), type.documentation());
        add(type, type.id(), type.protocol(), DEEPEST);
      }
    }
    return new ArrayList<>(entries.values());
  }

  private void add(StructureDescription type, String path, String protocol, int depth) {
    List<FieldDescription> fields = type.fields();
    for (int i = 0; i < fields.size(); i++) {
      FieldDescription field = fields.get(i);
      Optional<String> whole =
          i + 1 < fields.size() ? Halves.name(field, fields.get(i + 1)) : Optional.empty();
      if (whole.isPresent()) {
        String word = field.form() == Form.PLAIN ? "bytes" : "text";
        put(path + '.' + whole.get(), word, protocol, field.documentation());
        i++;
        continue;
      }
      String name = path + '.' + field.id();
      List<StructureDescription> inner = inner(type, field);
      put(name, inner.isEmpty() ? word(field) : "object", protocol, field.documentation());
      if (depth > 0) {
        inner.forEach(each -> add(each, name, protocol, depth - 1));
      }
    }
  }

  private void put(String path, String type, String protocol, String documentation) {
    entries.putIfAbsent(path, new FieldEntry(path, type, protocol, documentation));
  }

  /** The structures that a field can be: names are looked for from the inside out. */
  private List<StructureDescription> inner(StructureDescription type, FieldDescription field) {
    List<StructureDescription> found = new ArrayList<>();
    for (String name : field.type().split("\\|", -1)) {
      String generated = GeneratedNames.ofType(name.substring(name.lastIndexOf(':') + 1));
      String scope = type.className();
      StructureDescription inner = types.get(scope + '$' + generated);
      while (inner == null && scope.indexOf('$') > 0) {
        scope = scope.substring(0, scope.lastIndexOf('$'));
        inner = types.get(scope + '$' + generated);
      }
      if (inner == null) {
        inner = types.get(generated);
      }
      if (inner != null) {
        found.add(inner);
      }
    }
    return found;
  }

  private static String word(FieldDescription field) {
    String type = field.type();
    if (type.equals("b1") || type.equals("bool")) {
      return "boolean";
    }
    if (type.startsWith("f4") || type.startsWith("f8")) {
      return "number";
    }
    if (type.startsWith("str")) {
      return "text";
    }
    return switch (field.form()) {
      case HEXADECIMAL, FLAGS, FILETIME -> "hexadecimal";
      case IPV4, IPV6, MAC, GUID, UTF16, ASCII -> "text";
      case DECIMAL -> "integer";
      case BYTES -> "bytes";
      case PLAIN -> plain(field);
    };
  }

  private static String plain(FieldDescription field) {
    if (field.width() == 0) {
      return "bytes";
    }
    return field.width() == Long.SIZE && !field.isSigned() ? "hexadecimal" : "integer";
  }
}
