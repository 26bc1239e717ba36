package io.pipescope.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.tree.ByteRange;
import io.pipescope.api.tree.Field;
import io.pipescope.api.tree.FieldText;
import io.pipescope.api.tree.Layer;
import io.pipescope.ksy.rich.DcerpcHeader;
import io.pipescope.ksy.rich.Ipv6Header;
import io.pipescope.ksy.rich.TcpHeader;
import io.pipescope.ksy.rich.TcpOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StructureReaderTest {
  private static final StructureReader READER = new StructureReader(StructureCatalog.load());
  private static final String TCP = "c00001bd 00000001 80000000 5018faf0 beef0000";

  private static Layer read(Class<?> type, String hex, Object... parameters) {
    return read(type, 0, hex, parameters);
  }

  private static Layer read(Class<?> type, int start, String hex, Object... parameters) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    return READER.read(type, List.of(parameters), bytes, start, bytes.length, 0).orElseThrow();
  }

  private static Field field(List<Field> fields, String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static Optional<String> shown(Field field) {
    return field.value().map(FieldText::of);
  }

  @Test
  void bytesAndBitsKnowTheirPlaces() {
    Layer tcp = read(TcpHeader.class, TCP);
    assertThat(tcp.problem()).isEmpty();
    assertThat(tcp.range()).contains(ByteRange.ofBytes(0, 20));
    assertThat(field(tcp.fields(), "destination_port").range()).contains(ByteRange.ofBytes(2, 2));
    assertThat(field(tcp.fields(), "data_offset").range()).contains(new ByteRange(12, 1, 0, 4));
    assertThat(field(tcp.fields(), "psh").range()).contains(new ByteRange(13, 1, 4, 1));
    assertThat(shown(field(tcp.fields(), "psh"))).contains("true");
    assertThat(field(tcp.fields(), "window").range()).contains(ByteRange.ofBytes(14, 2));
    assertThat(field(tcp.fields(), "window").documentation()).contains("before scaling");
  }

  @Test
  void placesCountInTheBytesAround() {
    Layer option = read(TcpOption.class, 3, "ffffff 03030a");
    Field body = field(option.fields(), "body");
    Field count = body.children().get(0);
    assertThat(count.path()).isEqualTo("tcp_option.body.shift_count");
    assertThat(shown(count)).contains("10");
    assertThat(count.range()).contains(ByteRange.ofBytes(5, 1));
  }

  @Test
  void elementsOfListsAreFieldsOfOneName() {
    Layer option = read(TcpOption.class, "0512 0000000a 0000000b 0000000c 0000000d");
    List<Field> blocks = field(option.fields(), "body").children();
    assertThat(blocks).hasSize(2);
    assertThat(blocks.get(1).range()).contains(ByteRange.ofBytes(10, 8));
    assertThat(blocks.get(1).children().get(1).range()).contains(ByteRange.ofBytes(14, 4));
  }

  @Test
  void halvesAreOneField() {
    Layer ip =
        read(
            Ipv6Header.class,
            "60012345 00140640 20010db8000000000000000000000001 fe800000000000000000000000000002");
    assertThat(shown(field(ip.fields(), "source_address"))).contains("2001:db8::1");
    assertThat(field(ip.fields(), "destination_address").range())
        .contains(ByteRange.ofBytes(24, 16));
    assertThat(field(ip.fields(), "flow_label").range()).contains(new ByteRange(1, 3, 4, 20));
  }

  @Test
  void fieldsBeforeTheEndStay() {
    Layer tcp = read(TcpHeader.class, "c00001bd 000000");
    assertThat(tcp.fields())
        .extracting(Field::name)
        .containsExactly("source_port", "destination_port");
    assertThat(tcp.problem()).contains("4 bytes are needed where 3 are left");
  }

  @Test
  void partsOfWhatIsCutStay() {
    Layer option = read(TcpOption.class, "080a 00000001 0000");
    assertThat(field(option.fields(), "len_option").value()).isPresent();
    assertThat(option.problem()).contains("8 bytes are needed where 6 are left");
  }

  @Test
  void parametersReachTheStructure() {
    String pdu = "05000003 00000000 0018 0000 00000007";
    assertThat(shown(field(read(DcerpcHeader.class, pdu, false).fields(), "call_id")))
        .contains("7");
    assertThat(shown(field(read(DcerpcHeader.class, pdu, true).fields(), "call_id")))
        .contains("117440512");
  }
}
