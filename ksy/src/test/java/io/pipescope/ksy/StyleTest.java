package io.pipescope.ksy;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.ksy.Definitions.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Kaitai project's style guide for .ksy files, and what this project adds to it. */
class StyleTest {
  private static final List<String> LAYERS =
      List.of("capture", "link", "net", "smb", "rpc", "auth", "terminal");
  private static final List<String> META =
      List.of(
          "id",
          "title",
          "-pipescope-protocol",
          "file-extension",
          "xref",
          "license",
          "ks-version",
          "imports",
          "encoding",
          "endian",
          "bit-endian");
  private static final List<String> TYPE =
      List.of(
          "meta",
          "doc",
          "doc-ref",
          "-webide-representation",
          "to-string",
          "params",
          "seq",
          "instances",
          "types",
          "enums");
  private static final List<String> FIELD =
      List.of(
          "id",
          "-orig-id",
          "-pipescope-show",
          "-pipescope-names",
          "-pipescope-flags",
          "-pipescope-table",
          "contents",
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
          "valid",
          "doc",
          "doc-ref");
  private static final String NAME = "[a-z][a-z0-9_]*";

  static Stream<Definition> definitions() {
    return Definitions.all();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void metaSaysWhatTheFileIs(Definition definition) throws IOException {
    Map<String, Object> meta = Definitions.child(definition.yaml(), "meta");
    assertThat(LAYERS).contains(definition.layer());
    assertInOrder(meta, META);
    assertThat(meta)
        .containsEntry("id", definition.id())
        .containsEntry("license", "Apache-2.0")
        .containsEntry("ks-version", "0.11");
    assertThat((String) meta.get("title")).isNotBlank();
    assertThat(Files.readString(definition.path()))
        .contains("\n  ks-version: \"0.11\"\n")
        .doesNotContain("\t")
        .endsWith("\n");
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void everyTypeAndFieldIsExplained(Definition definition) {
    assertType(definition.yaml());
  }

  private static void assertType(Map<String, Object> type) {
    assertInOrder(type, TYPE);
    assertText(type.get("doc"));
    List<?> references =
        type.get("doc-ref") instanceof List<?> list ? list : List.of(type.get("doc-ref"));
    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(r -> assertThat((String) r).matches("https://\\S+ [^\\n]*\\S"));
    for (Map<String, Object> field : Definitions.fields(type)) {
      assertField(field, type);
    }
    Definitions.child(type, "types")
        .forEach(
            (name, inner) -> {
              assertThat(name).matches(NAME);
              assertType(Definitions.child(Definitions.child(type, "types"), name));
            });
  }

  private static void assertField(Map<String, Object> field, Map<String, Object> type) {
    String id = (String) field.get("id");
    assertThat(id).matches(NAME);
    assertInOrder(field, FIELD);
    assertText(field.get("doc"));
    if (field.get("-orig-id") instanceof String original) {
      assertPrefix(original, id, "[A-Z][a-z]\\w*Length", "len_");
      assertPrefix(original, id, "[A-Z][a-z]\\w*Offset", "ofs_");
      assertPrefix(original, id, "[A-Z][a-z]\\w*Count", "num_|len_");
    }
    assertUse(field.get("size"), type, "len_");
    assertUse(field.get("repeat-expr"), type, "num_");
    assertUse(field.get("pos"), type, "ofs_");
  }

  /** A field whose name in the specification says it measures something has a prefix for that. */
  private static void assertPrefix(String original, String id, String pattern, String prefixes) {
    if (original.matches(pattern)) {
      assertThat(id).matches("(" + prefixes + ").+");
    }
  }

  /** So has a field that a size, a count or a position is computed from. */
  private static void assertUse(Object expression, Map<String, Object> type, String prefix) {
    if (expression instanceof String text) {
      for (Map<String, Object> field : Definitions.fields(type)) {
        String id = (String) field.get("id");
        if (text.matches(".*\\b" + id + "\\b.*")) {
          assertThat(id).startsWith(prefix);
        }
      }
    }
  }

  private static void assertText(Object doc) {
    assertThat((String) doc).isNotBlank();
    assertThat(((String) doc).strip()).endsWith(".");
    assertThat(((String) doc).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  private static void assertInOrder(Map<String, Object> map, List<String> order) {
    assertThat(order).containsAll(map.keySet());
    assertThat(List.copyOf(map.keySet())).isSortedAccordingTo(comparingInt(order::indexOf));
  }
}
