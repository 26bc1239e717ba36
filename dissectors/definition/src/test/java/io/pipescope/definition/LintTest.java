package io.pipescope.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
  private static final String SOUND =
      """
      meta:
        id: proto
        title: A protocol
        license: Apache-2.0
        ks-version: "0.11"
        endian: be
      doc: |
        Something.
      doc-ref: https://example.com/spec The specification, section 1
      seq:
        - id: len_body
          type: u2
          doc: |
            Length of the body.
        - id: body
          size: len_body
          doc: |
            The body.
      """;

  @TempDir private Path directory;

  private List<String> lint(String yaml) throws IOException {
    Path file = Loaded.write(directory, "proto", yaml);
    return new Lint(Loaded.directories(directory.resolve("cache")))
        .check(file).stream()
            .map(r -> r.line() + (r.isError() ? " error: " : " style: ") + r.text())
            .toList();
  }

  @Test
  void nothingToSayOfASoundDefinition() throws IOException {
    assertThat(lint(SOUND)).isEmpty();
  }

  @Test
  void errorsOfAllStagesHaveTheirLines() throws IOException {
    assertThat(lint("meta:\n  id: proto\n bad: [\n"))
        .singleElement()
        .asString()
        .startsWith("3 error");
    assertThat(lint("seq: []\n")).singleElement().asString().contains("meta is missing");
    assertThat(lint(SOUND.replace("size: len_body", "size: len_nothing")))
        .singleElement()
        .asString()
        .startsWith("16 error: ")
        .contains("len_nothing");
    assertThat(lint(SOUND.replace("endian: be", "-pipescope-port: 7")))
        .anySatisfy(text -> assertThat(text).startsWith("6 error: there is no key"))
        .anySatisfy(text -> assertThat(text).startsWith("12 error: unable to use type 'u2'"));
    assertThat(lint(SOUND.replace("id: body", "id: import")))
        .anySatisfy(text -> assertThat(text).startsWith("15 error: ").contains("word of Java"));
  }

  @Test
  void styleIsThatOfTheGuide() throws IOException {
    assertThat(lint(SOUND.replace("\"0.11\"", "0.11")))
        .singleElement()
        .asString()
        .startsWith("5 style");
    assertThat(lint(SOUND.replace("  license: Apache-2.0\n", "")))
        .containsExactly("1 style: meta should tell the license");
    assertThat(lint(SOUND.replace("id: proto", "id: other")))
        .singleElement()
        .asString()
        .contains("called");
    assertThat(lint(SOUND.replace("The body.", "The body")))
        .containsExactly("17 style: doc should end with a full stop");
    assertThat(lint(SOUND.replace("len_body", "body_length")))
        .as("said by the compiler")
        .anySatisfy(text -> assertThat(text).contains(" style: ").contains("len_body"));
    assertThat(
            lint(
                SOUND.replace(
                    "  - id: body\n    size: len_body\n", "  - size: len_body\n    id: body\n")))
        .containsExactly("16 style: the key id belongs before size");
  }

  @Test
  void withoutTheCompilerTheRestIsChecked() throws IOException {
    Path file = Loaded.write(directory, "proto", SOUND);
    Lint lint = new Lint(new Directories(Optional.empty(), List.of()));
    assertThat(lint.check(file))
        .singleElement()
        .extracting(Remark::text)
        .asString()
        .contains("install");
  }

  @Test
  void whatIsNoFileIsToldSo() {
    assertThatThrownBy(
            () -> new Lint(new Directories(Optional.empty(), List.of())).check(directory))
        .isInstanceOf(IOException.class);
  }
}
