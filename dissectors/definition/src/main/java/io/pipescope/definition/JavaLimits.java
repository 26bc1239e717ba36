package io.pipescope.definition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * What the language of definitions allows, but cannot be done with a file alone. Told before
 * anything is compiled, in words of the definition.
 */
final class JavaLimits {
  private static final Pattern PROCESS = Pattern.compile("(xor|rol|ror)\\(.*\\)|zlib");

  private JavaLimits() {}

  /**
   * Looks through a definition.
   *
   * @throws DefinitionException when something cannot be done
   */
  static void check(Definition definition) throws DefinitionException {
    checkType(definition.root());
  }

  private static void checkType(YamlNode type) throws DefinitionException {
    for (YamlNode field : type.find("seq").map(YamlNode::elements).orElse(List.of())) {
      Optional<YamlNode> id = field.find("id");
      if (id.isPresent()) {
        checkName(id.get(), id.get().text().orElse(""));
      }
      checkProcess(field);
    }
    for (YamlNode.Entry instance :
        type.find("instances").map(YamlNode::entries).orElse(List.of())) {
      checkName(instance.value(), instance.key());
      checkProcess(instance.value());
    }
    for (YamlNode.Entry inner : type.find("types").map(YamlNode::entries).orElse(List.of())) {
      checkType(inner.value());
    }
  }

  private static void checkName(YamlNode node, String name) throws DefinitionException {
    if (SourceVersion.isKeyword(name, SourceVersion.RELEASE_17)) {
      throw node.error("the id " + name + " is a word of Java, which the parser is made in");
    }
  }

  private static void checkProcess(YamlNode field) throws DefinitionException {
    Optional<YamlNode> process = field.find("process");
    String text = process.flatMap(YamlNode::text).orElse("zlib");
    if (!PROCESS.matcher(text.strip()).matches()) {
      throw process
          .orElse(field)
          .error(
              "process " + text + " is code that a definition cannot bring; a plugin in a jar can");
    }
  }
}
