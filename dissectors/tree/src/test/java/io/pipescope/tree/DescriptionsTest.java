package io.pipescope.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pipescope.tree.FieldDescription.Form;
import io.pipescope.tree.FieldDescription.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
  private static final String DEFINITION =
      """
      meta:
        id: my_proto
        title: A protocol
        bit-endian: le
      doc: |
        What it
        is about.
      seq:
        - id: code
          type: u1
          doc: Says what follows.
          -pipescope-names: {1: hello, 0x10: bye}
        - id: flags
          type: b4
          -pipescope-flags: {1: FIRST}
      instances:
        name:
          pos: 4
          size: 2
        twice:
          value: code * 2
      types:
        inner_1:
          seq:
            - id: address
              type: u4
              -pipescope-show: ipv4
      """;

  @Test
  void describesTypesAndFields() {
    List<StructureDescription> types = DefinitionReader.read(DEFINITION);
    assertThat(types)
        .extracting(StructureDescription::className)
        .containsExactly("MyProto", "MyProto$Inner1");
    StructureDescription outer = types.get(0);
    assertThat(outer.protocol()).isEqualTo("my");
    assertThat(outer.littleEndianBits()).isTrue();
    assertThat(outer.documentation()).isEqualTo("What it is about.");
    assertThat(outer.fields())
        .extracting(FieldDescription::place)
        .containsExactly(Place.SEQUENCE, Place.SEQUENCE, Place.INSTANCE, Place.ELSEWHERE);
    assertThat(outer.fields().get(0).names()).isEqualTo(Map.of(1L, "hello", 16L, "bye"));
    assertThat(outer.fields().get(1).form()).isEqualTo(Form.FLAGS);
    assertThat(types.get(1).fields().get(0).form()).isEqualTo(Form.IPV4);
  }

  @Test
  void linesHoldAllOfIt() {
    List<StructureDescription> types = DefinitionReader.read(DEFINITION);
    assertThat(DescriptionLines.read(DescriptionLines.write(types))).isEqualTo(types);
  }

  @Test
  void saysWhatIsNoDefinition() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DefinitionReader.read("seq: []"))
        .withMessageContaining("meta/id");
    assertThatIllegalArgumentException().isThrownBy(() -> DefinitionReader.read("a: [b"));
  }

  @Test
  void everyFieldOfTheSuiteIsExplained() {
    StructureCatalog catalog = StructureCatalog.load();
    assertThat(catalog.all()).hasSizeGreaterThan(100);
    assertThat(catalog.all())
        .allSatisfy(type -> assertThat(type.documentation()).isNotBlank())
        .flatExtracting(StructureDescription::fields)
        .allSatisfy(field -> assertThat(field.documentation()).as(field.id()).isNotBlank());
  }
}
