package io.pipescope.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The style guide of the Kaitai project, and what pipescope's own definitions add to it. */
final class Style {
  private static final List<String> META =
      List.of(
          "id",
          "title",
          "application",
          "file-extension",
          "xref",
          "tags",
          "license",
          "ks-version",
          "ks-debug",
          "ks-opaque-types",
          "imports",
          "encoding",
          "endian",
          "bit-endian");
  private static final List<String> TYPE =
      List.of(
          "meta", "doc", "doc-ref", "to-string", "params", "seq", "instances", "types", "enums");
  private static final List<String> FIELD =
      List.of(
          "id",
          "contents",
          "io",
          "pos",
          "size",
          "size-eos",
          "terminator",
          "consume",
          "include",
          "eos-error",
          "pad-right",
          "process",
          "type",
          "encoding",
          "enum",
          "repeat",
          "repeat-expr",
          "repeat-until",
          "if",
          "value",
          "valid",
          "doc",
          "doc-ref");
  private static final int LONGEST_LINE = 80;
  private static final String NAME = "[a-z][a-z0-9_]*";

  private final List<Remark> remarks = new ArrayList<>();

  private Style() {}

  static List<Remark> check(Definition definition) throws IOException {
    Style style = new Style();
    style.file(definition);
    style.meta(definition);
    style.type(definition.root());
    return style.remarks;
  }

  private void say(int line, String text) {
    remarks.add(new Remark(line, false, text));
  }

  private void file(Definition definition) throws IOException {
    List<String> lines = Files.readAllLines(definition.file());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).indexOf('\t') >= 0) {
        say(i + 1, "indent with spaces, not with tabs");
      }
    }
    if (!Files.readString(definition.file()).endsWith("\n")) {
      say(lines.size(), "the last line should end with a line feed");
    }
    String name = definition.file().getFileName().toString();
    if (!name.equals(definition.id() + Definition.SUFFIX)) {
      say(
          definition.meta().find("id").orElse(definition.meta()).line(),
          "the id is " + definition.id() + ", but the file is called " + name);
    }
  }

  private void meta(Definition definition) {
    YamlNode meta = definition.meta();
    order(meta, META);
    for (String key : List.of("title", "license", "ks-version")) {
      if (meta.text(key).isEmpty()) {
        say(meta.line(), "meta should tell the " + key);
      }
    }
    meta.find("ks-version")
        .filter(version -> !version.isQuoted())
        .ifPresent(version -> say(version.line(), "write the version in quotes: \"0.11\""));
  }

  private void type(YamlNode type) {
    order(type, TYPE);
    doc(type, type.line(), "the type");
    Optional<YamlNode> reference = type.find("doc-ref");
    if (reference.isEmpty()) {
      say(type.line(), "doc-ref should tell where the type is specified");
    }
    for (YamlNode one : reference.map(YamlNode::elements).orElse(List.of())) {
      if (!one.text().orElse("").matches("https?://\\S+ \\S.*")) {
        say(one.line(), "doc-ref should be an address and a text: https://... Section 1");
      }
    }
    for (YamlNode field : type.find("seq").map(YamlNode::elements).orElse(List.of())) {
      Optional<YamlNode> id = field.find("id");
      if (id.isPresent()) {
        name(id.get(), id.get().text().orElse(""));
      }
      order(field, FIELD);
      doc(field, field.line(), "the field");
    }
    for (YamlNode.Entry instance :
        type.find("instances").map(YamlNode::entries).orElse(List.of())) {
      name(instance.value(), instance.key());
      order(instance.value(), FIELD);
    }
    for (YamlNode.Entry inner : type.find("types").map(YamlNode::entries).orElse(List.of())) {
      name(inner.value(), inner.key());
      type(inner.value());
    }
    for (YamlNode.Entry names : type.find("enums").map(YamlNode::entries).orElse(List.of())) {
      name(names.value(), names.key());
    }
  }

  private void name(YamlNode at, String name) {
    if (!name.matches(NAME)) {
      say(at.line(), "the name " + name + " should be made of a-z, 0-9 and _, a letter first");
    }
  }

  private void doc(YamlNode at, int line, String what) {
    Optional<YamlNode> doc = at.find("doc");
    String text = doc.flatMap(YamlNode::text).orElse("").strip();
    if (text.isEmpty()) {
      say(line, "doc should explain " + what);
    } else if (!text.endsWith(".")) {
      say(doc.orElse(at).line(), "doc should end with a full stop");
    } else if (text.lines().anyMatch(each -> each.length() > LONGEST_LINE)) {
      say(doc.orElse(at).line(), "doc has a line of more than " + LONGEST_LINE + " letters");
    }
  }

  /** Known keys in the order of the guide; keys of others, which begin with a hyphen, anywhere. */
  private void order(YamlNode node, List<String> order) {
    int last = -1;
    String before = "";
    for (YamlNode.Entry entry : node.entries()) {
      int place = order.indexOf(entry.key());
      if (place >= 0 && place < last) {
        say(entry.value().line(), "the key " + entry.key() + " belongs before " + before);
      } else if (place >= 0) {
        last = place;
        before = entry.key();
      }
    }
  }
}
