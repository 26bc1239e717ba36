package io.pipescope.tree;

import io.pipescope.tree.FieldDescription.Form;
import io.pipescope.tree.FieldDescription.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Descriptions as lines of text: one for each structure, then one for each of its fields, which
 * begins with a tab. Documentation has no line feeds and no tabs.
 */
final class DescriptionLines {
  private static final int STRUCTURE_COLUMNS = 7;
  private static final int FIELD_COLUMNS = 8;

  private DescriptionLines() {}

  static String write(List<StructureDescription> structures) {
    StringBuilder text = new StringBuilder();
    for (StructureDescription type : structures) {
      line(
          text,
          type.id(),
          type.className(),
          type.protocol(),
          type.title(),
          type.littleEndianBits() ? "le" : "be",
          type.representation(),
          type.documentation());
      for (FieldDescription field : type.fields()) {
        line(
            text,
            "",
            field.id(),
            field.type(),
            field.place().name(),
            field.form().name(),
            names(field.names()),
            field.table(),
            field.documentation());
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String... columns) {
    text.append(String.join("\t", columns)).append('\n');
  }

  private static String names(Map<Long, String> names) {
    return names.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(name -> Long.toHexString(name.getKey()) + '=' + name.getValue())
        .collect(Collectors.joining(";"));
  }

  static List<StructureDescription> read(String text) {
    List<StructureDescription> structures = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; ) {
      String[] columns = lines[i++].split("\t", STRUCTURE_COLUMNS);
      List<FieldDescription> fields = new ArrayList<>();
      while (i < lines.length && lines[i].startsWith("\t")) {
        fields.add(field(lines[i++].split("\t", FIELD_COLUMNS)));
      }
      if (columns.length == STRUCTURE_COLUMNS) {
        boolean littleEndianBits = columns[4].equals("le");
        structures.add(
            new StructureDescription(
                columns[0],
                columns[1],
                columns[2],
                columns[3],
                columns[6],
                columns[5],
                littleEndianBits,
                fields));
      }
    }
    return structures;
  }

  private static FieldDescription field(String[] columns) {
    return new FieldDescription(
        columns[1],
        columns[2],
        Place.valueOf(columns[3]),
        Form.valueOf(columns[4]),
        parseNames(columns[5]),
        columns[6],
        columns[7]);
  }

  private static Map<Long, String> parseNames(String text) {
    Map<Long, String> names = new LinkedHashMap<>();
    for (String name : text.isEmpty() ? new String[0] : text.split(";", -1)) {
      int at = name.indexOf('=');
      names.put(Long.parseUnsignedLong(name.substring(0, at), 16), name.substring(at + 1));
    }
    return names;
  }
}
