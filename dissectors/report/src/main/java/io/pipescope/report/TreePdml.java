package io.pipescope.report;

import io.pipescope.api.MemberValue;
import io.pipescope.api.tree.ByteRange;
import io.pipescope.api.tree.ByteSource;
import io.pipescope.api.tree.Field;
import io.pipescope.api.tree.FieldText;
import io.pipescope.api.tree.Layer;
import io.pipescope.api.tree.PacketTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Packet Details Markup Language, as {@code tshark -T pdml} writes it: a {@code proto} for each
 * structure, with {@code field}s in it whose {@code value} is the bytes in hexadecimal digits.
 */
final class TreePdml implements TreeFormat {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final TreeStyle style;
  private final StringBuilder xml = new StringBuilder();

  TreePdml(TreeStyle style) {
    this.style = style;
  }

  @Override
  public void begin(OutputStream out) throws IOException {
    xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml.append("<pdml version=\"0\" creator=\"pipescope\">\n");
    flush(out);
  }

  @Override
  public void end(OutputStream out) throws IOException {
    xml.append("</pdml>\n");
    flush(out);
  }

  private void flush(OutputStream out) throws IOException {
    out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    xml.setLength(0);
  }

  @Override
  public void packet(OutputStream out, PacketTree packet) throws IOException {
    xml.append("<packet>\n");
    general(packet);
    for (Layer layer : packet.layers()) {
      layer(packet, layer);
    }
    for (String problem : packet.problems()) {
      xml.append("  <proto name=\"_ws.malformed\"");
      attribute("showname", problem);
      xml.append(" size=\"0\" pos=\"0\"/>\n");
    }
    xml.append("</packet>\n");
    flush(out);
  }

  private void general(PacketTree packet) {
    int size = packet.originalLength();
    long time = packet.frame().timestamp();
    String seconds =
        String.format(
            Locale.ROOT,
            "%d.%09d",
            Math.floorDiv(time, NANOS_PER_SECOND),
            Math.floorMod(time, NANOS_PER_SECOND));
    xml.append("  <proto name=\"geninfo\" pos=\"0\" showname=\"General information\" size=\"")
        .append(size)
        .append("\">\n");
    general("num", "Number", packet.frame().number(), size);
    general("len", "Frame Length", size, size);
    general("caplen", "Captured Length", packet.capturedLength(), size);
    xml.append("    <field name=\"timestamp\" pos=\"0\"");
    attribute("show", packet.frame().time());
    xml.append(" showname=\"Captured Time\"");
    attribute("value", seconds);
    xml.append(" size=\"").append(size).append("\"/>\n  </proto>\n");
  }

  private void general(String name, String title, long value, int size) {
    xml.append("    <field");
    attribute("name", name);
    xml.append(" pos=\"0\"");
    attribute("show", Long.toString(value));
    attribute("showname", title);
    attribute("value", Long.toHexString(value));
    xml.append(" size=\"").append(size).append("\"/>\n");
  }

  private void layer(PacketTree packet, Layer layer) {
    xml.append("  <proto");
    attribute("name", layer.protocol());
    String summary = layer.summary().isEmpty() ? "" : ", " + layer.summary();
    attribute("showname", layer.title() + summary);
    place(layer.range());
    xml.append(">\n");
    ByteSource source = packet.sources().get(layer.source());
    for (Field field : layer.fields()) {
      field(source, field, 2);
    }
    if (layer.problem().isPresent()) {
      xml.append("    <field name=\"_ws.malformed\"");
      attribute("showname", layer.problem().get());
      xml.append(" size=\"0\" pos=\"0\"/>\n");
    }
    xml.append("  </proto>\n");
  }

  private void field(ByteSource source, Field field, int depth) {
    xml.append("  ".repeat(depth)).append("<field");
    attribute("name", field.path());
    attribute("showname", title(field));
    place(field.range());
    attribute("show", field.value().map(this::shown).orElse(""));
    field.range().ifPresent(range -> value(source, field, range));
    if (field.children().isEmpty()) {
      xml.append("/>\n");
      return;
    }
    xml.append(">\n");
    field.children().forEach(child -> field(source, child, depth + 1));
    xml.append("  ".repeat(depth)).append("</field>\n");
  }

  private String title(Field field) {
    String value = field.value().map(this::shown).orElse("");
    String shown = field.meaning().map(meaning -> meaning + " (" + value + ')').orElse(value);
    return shown.isEmpty() ? field.name() : field.name() + ": " + shown;
  }

  private String shown(MemberValue value) {
    if (value instanceof MemberValue.Bytes bytes) {
      String hex = ((MemberValue.Bytes) style.shown(bytes)).hex();
      return hex.replaceAll("(..)(?=.)", "$1:");
    }
    if (value instanceof MemberValue.Truth truth) {
      return truth.value() ? "1" : "0";
    }
    return FieldText.of(value);
  }

  /** The bytes of the field; of a field of bits its own value, and the bytes beside it. */
  private void value(ByteSource source, Field field, ByteRange range) {
    int end = Math.min(range.end(), source.bytes().length);
    int shown = range.start() + style.shown(Math.max(0, end - range.start()));
    String bytes = HexFormat.of().formatHex(source.bytes(), Math.min(range.start(), shown), shown);
    if (range.bits() == 0) {
      attribute("value", bytes);
      return;
    }
    field.value().flatMap(TreePdml::number).ifPresent(number -> attribute("value", number));
    attribute("unmaskedvalue", bytes);
  }

  private static Optional<String> number(MemberValue value) {
    if (value instanceof MemberValue.Whole number) {
      return Optional.of(Long.toHexString(number.value()).toUpperCase(Locale.ROOT));
    }
    if (value instanceof MemberValue.Hexadecimal number) {
      return Optional.of(Long.toHexString(number.value()).toUpperCase(Locale.ROOT));
    }
    return value instanceof MemberValue.Truth truth
        ? Optional.of(truth.value() ? "1" : "0")
        : Optional.empty();
  }

  private void place(Optional<ByteRange> range) {
    attribute("size", range.map(place -> Integer.toString(place.length())).orElse("0"));
    attribute("pos", range.map(place -> Integer.toString(place.start())).orElse("0"));
  }

  private void attribute(String name, String value) {
    xml.append(' ').append(name).append("=\"");
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(isAllowed(c) ? c : 0xfffd);
              }
            });
    xml.append('"');
  }

  /** XML 1.0 section 2.2; line ends would be changed by readers. */
  private static boolean isAllowed(int c) {
    return c >= 0x20
        && !(c >= 0x7f && c < 0xa0)
        && !(c >= 0xd800 && c < 0xe000)
        && c != 0xfffe
        && c != 0xffff;
  }
}
