package io.pipescope.definition;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of one generated class as its definition names and orders them: those that are read in
 * sequence, then the instances.
 *
 * @param fields without those that have no name or are not to be shown
 * @param shownAs the fields of which the first that is there stands for the whole structure; empty
 *     when all are shown
 */
record StructureModel(List<FieldModel> fields, List<FieldModel> shownAs) {
  /** Of a field: it is not shown. */
  static final String HIDE = ProtocolKeys.PREFIX + "hide";

  /** Of a list: what is put between its elements to make one text of them. */
  static final String JOIN = ProtocolKeys.PREFIX + "join";

  /** Of a type: the names of fields of which the first that is there is shown in its place. */
  static final String AS = ProtocolKeys.PREFIX + "as";

  /** Of a class that nothing is known about. */
  static final StructureModel NONE = new StructureModel(List.of(), List.of());

  StructureModel {
    fields = List.copyOf(fields);
    shownAs = List.copyOf(shownAs);
  }

  /**
   * A field of a generated class.
   *
   * @param name in the definition
   * @param javaName in the generated class
   * @param getter reads it; instances are parsed then
   * @param unsigned whether it is a number of 64 bits without a sign, which Java does not have
   * @param hidden whether it is not to be shown
   * @param join what makes one text of a list when it is put between the elements
   */
  record FieldModel(
      String name,
      String javaName,
      Method getter,
      boolean unsigned,
      boolean hidden,
      Optional<String> join) {}

  /** The fields of a class whose definition is known. */
  static StructureModel of(Class<?> type, YamlNode definition) {
    List<FieldModel> fields = new ArrayList<>();
    for (YamlNode field : definition.find("seq").map(YamlNode::elements).orElse(List.of())) {
      field.text("id").flatMap(name -> field(type, name, field)).ifPresent(fields::add);
    }
    Optional<YamlNode> instances = definition.find("instances");
    for (YamlNode.Entry instance : instances.map(YamlNode::entries).orElse(List.of())) {
      field(type, instance.key(), instance.value()).ifPresent(fields::add);
    }
    List<FieldModel> shownAs = new ArrayList<>();
    for (YamlNode name : definition.find(AS).map(YamlNode::elements).orElse(List.of())) {
      String wanted = name.text().orElse("");
      fields.stream().filter(field -> field.name().equals(wanted)).forEach(shownAs::add);
    }
    fields.removeIf(FieldModel::hidden);
    return new StructureModel(fields, shownAs);
  }

  private static Optional<FieldModel> field(Class<?> type, String name, YamlNode definition) {
    String javaName = lowerCamelCase(name);
    boolean unsigned = definition.text("type").orElse("").matches("u8(le|be)?");
    boolean hidden = definition.text(HIDE).orElse("").equals("true");
    try {
      Method getter = type.getMethod(javaName);
      Optional<String> join = definition.text(JOIN);
      return Optional.of(new FieldModel(name, javaName, getter, unsigned, hidden, join));
    } catch (NoSuchMethodException e) {
      return Optional.empty(); // a definition newer than its class cannot be: their hash is one
    }
  }

  /** The name of a field or method that the Kaitai Struct compiler makes of an id. */
  static String lowerCamelCase(String id) {
    String upper = upperCamelCase(id);
    return upper.substring(0, 1).toLowerCase(Locale.ROOT) + upper.substring(1);
  }

  /** The name of a class that the Kaitai Struct compiler makes of an id. */
  static String upperCamelCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("_", -1)) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return name.toString();
  }
}
