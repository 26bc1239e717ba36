package io.pipescope.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipescope.api.FrameReference;
import io.pipescope.api.MemberValue;
import io.pipescope.api.tree.ByteRange;
import io.pipescope.api.tree.ByteSource;
import io.pipescope.api.tree.Field;
import io.pipescope.api.tree.Layer;
import io.pipescope.api.tree.PacketTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TreeFormatTest {
  private static final TreeStyle PLAIN = new TreeStyle(false, false, "", false, 256);
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static Field field(String name, MemberValue value, ByteRange range, String meaning) {
    return new Field(
        name,
        "my_header." + name,
        Optional.of(value),
        meaning.isEmpty() ? Optional.empty() : Optional.of(meaning),
        Optional.of(range),
        "What " + name + " means.",
        List.of());
  }

  private static PacketTree packet(Field... fields) {
    byte[] bytes = {(byte) 0xa5, 1, 2, 3, 'a', 'b', '<', '&'};
    Layer layer =
        new Layer(
            "my",
            "my_header",
            "My header",
            "hello",
            0,
            Optional.of(ByteRange.ofBytes(0, 8)),
            List.of(fields),
            Optional.of("1 bytes are needed where 0 are left"));
    return new PacketTree(
        "a.pcap",
        new FrameReference(7, 1_709_294_400_000_000_000L, false),
        1,
        8,
        8,
        List.of(
            new ByteSource(ByteSource.Kind.FRAME, bytes, List.of(new ByteSource.Origin(7, 0, 8)))),
        List.of(layer),
        List.of("ip: something is wrong"));
  }

  private static PacketTree sample() {
    return packet(
        field("code", new MemberValue.Whole(10), new ByteRange(0, 1, 0, 4), "bye"),
        field("name", new MemberValue.Text("日本\u001b[31m"), ByteRange.ofBytes(1, 3), "x"),
        field("id", new MemberValue.Hexadecimal(5, 16), ByteRange.ofBytes(0, 8), ""),
        field("id", new MemberValue.Hexadecimal(6, 16), ByteRange.ofBytes(0, 8), ""),
        field("rest", MemberValue.Bytes.of(new byte[] {'a', 'b'}), ByteRange.ofBytes(4, 2), "y"));
  }

  private static String write(TreeFormat format, PacketTree... packets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.begin(out);
    for (PacketTree packet : packets) {
      format.packet(out, packet);
    }
    format.end(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void jsonHasValuesMeaningsAndRanges() throws IOException {
    JsonNode packets = STRICT.readTree(write(TreeFormat.named("json", PLAIN), sample(), sample()));
    assertThat(packets).hasSize(2);
    JsonNode layer = packets.get(0).get("layers").get(0);
    JsonNode code = layer.get("fields").get(0);
    assertThat(code.toString())
        .isEqualTo(
            "{\"name\":\"code\",\"value\":10,\"meaning\":\"bye\",\"start\":0,\"length\":1,"
                + "\"first_bit\":0,\"bits\":4}");
    assertThat(layer.get("fields").get(2).get("value").asString()).isEqualTo("0x0000000000000005");
    assertThat(layer.get("problem").asString()).contains("needed");
    assertThat(packets.get(0).get("problems")).hasSize(1);
  }

  @Test
  void noPacketIsAnEmptyArray() throws IOException {
    assertThat(STRICT.readTree(write(TreeFormat.named("json", PLAIN)))).isEmpty();
  }

  @Test
  void pdmlIsXmlWithTheBytesOfFields() throws Exception {
    String xml = write(TreeFormat.named("pdml", PLAIN), sample());
    NodeList fields =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName("field");
    Element code = null;
    Element name = null;
    for (int i = 0; i < fields.getLength(); i++) {
      Element each = (Element) fields.item(i);
      code = each.getAttribute("name").equals("my_header.code") ? each : code;
      name = each.getAttribute("name").equals("my_header.name") ? each : name;
    }
    assertThat(code.getAttribute("showname")).isEqualTo("code: bye (10)");
    assertThat(code.getAttribute("value")).isEqualTo("A");
    assertThat(code.getAttribute("unmaskedvalue")).isEqualTo("a5");
    assertThat(name.getAttribute("pos")).isEqualTo("1");
    assertThat(name.getAttribute("size")).isEqualTo("3");
    assertThat(name.getAttribute("value")).isEqualTo("010203");
    assertThat(xml).doesNotContain("\u001b").contains("1 bytes are needed");
  }

  @Test
  void ekHasALineToIndexAndOneWithAllFields() throws IOException {
    List<String> lines = write(TreeFormat.named("ek", PLAIN), sample()).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo("{\"index\":{\"_index\":\"packets-2024-03-01\"}}");
    JsonNode packet = STRICT.readTree(lines.get(1));
    assertThat(packet.get("timestamp").asString()).isEqualTo("1709294400000");
    JsonNode my = packet.get("layers").get("my");
    assertThat(my.get("my_header_code").asInt()).isEqualTo(10);
    assertThat(my.get("my_header_id")).hasSize(2);
  }

  @Test
  void columnsOfTextAlignInAnyScript() throws IOException {
    List<String> lines = write(TreeFormat.named("text", PLAIN), sample()).lines().toList();
    String code = lines.stream().filter(line -> line.contains(" code ")).findFirst().orElseThrow();
    String name = lines.stream().filter(line -> line.contains(" name ")).findFirst().orElseThrow();
    assertThat(name).contains("日本\\x1b[31m").doesNotContain("\u001b");
    // the two letters take two columns each
    assertThat(code.indexOf("bye")).isEqualTo(name.lastIndexOf('x') + 2);
    assertThat(lines)
        .contains("  ! 1 bytes are needed where 0 are left", "! ip: something is wrong");
  }

  @Test
  void documentationAndBytesAreAdded() throws IOException {
    TreeStyle style = new TreeStyle(true, true, "my_header.rest", false, 1);
    assertThat(write(TreeFormat.named("text", style), sample()))
        .contains("What code means.", "61... (2 bytes)", "03[61 62]3c 26", "ab<&");
  }

  @Test
  void summaryIsOneLine() throws IOException {
    assertThat(write(TreeFormat.summary(), sample()).lines())
        .singleElement()
        .asString()
        .contains("7  2024-03-01T12:00:00.000000Z", "  my ", "hello; ! ip: something is wrong");
  }
}
