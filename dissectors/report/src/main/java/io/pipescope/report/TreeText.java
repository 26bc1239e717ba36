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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Trees for people: each layer with a line of its own, below it a line for each field with its
 * place, name, value and meaning in columns.
 */
final class TreeText implements TreeFormat {
  private static final int WIDEST_VALUE = 40;
  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String CYAN = "36";

  private final TreeStyle style;
  private final StringBuilder text = new StringBuilder();

  TreeText(TreeStyle style) {
    this.style = style;
  }

  @Override
  public void begin(OutputStream out) {}

  @Override
  public void end(OutputStream out) {}

  @Override
  public void packet(OutputStream out, PacketTree packet) throws IOException {
    line(
        colour(
            BOLD,
            "Frame %d  %s  %s"
                .formatted(packet.frame().number(), packet.frame().time(), lengths(packet))));
    for (Layer layer : packet.layers()) {
      layer(packet, layer);
    }
    for (String problem : packet.problems()) {
      line(colour(RED, "! " + PrintableText.of(problem)));
    }
    if (style.hex()) {
      for (int i = 0; i < packet.sources().size(); i++) {
        new TreeHex(packet, i, style).lines().forEach(this::line);
      }
    }
    line("");
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  private static String lengths(PacketTree packet) {
    return packet.capturedLength() == packet.originalLength()
        ? packet.originalLength() + " bytes"
        : packet.capturedLength() + " of " + packet.originalLength() + " bytes captured";
  }

  private void layer(PacketTree packet, Layer layer) {
    String summary = layer.summary().isEmpty() ? "" : ": " + PrintableText.of(layer.summary());
    line(
        colour(BOLD, layer.name())
            + "  "
            + layer.title()
            + summary
            + colour(DIM, where(packet, layer)));
    List<Row> rows = new ArrayList<>();
    layer.fields().forEach(field -> rows(rows, field, 1));
    int placeWidth = rows.stream().mapToInt(row -> row.place.length()).max().orElse(0);
    int nameWidth = rows.stream().mapToInt(row -> row.name.length()).max().orElse(0);
    int valueWidth =
        rows.stream()
            .filter(row -> !row.meaning.isEmpty() || !row.documentation.isEmpty())
            .mapToInt(row -> Math.min(WIDEST_VALUE, PrintableText.width(row.value)))
            .max()
            .orElse(0);
    for (Row row : rows) {
      line(
          "  "
              + colour(DIM, PrintableText.padded(row.place, placeWidth))
              + "  "
              + colour(CYAN, PrintableText.padded(row.name, nameWidth))
              + "  "
              + PrintableText.padded(row.value, valueWidth)
              + colour(GREEN, row.meaning.isEmpty() ? "" : "  " + row.meaning)
              + colour(DIM, row.documentation.isEmpty() ? "" : "  " + row.documentation));
    }
    layer.problem().ifPresent(problem -> line(colour(RED, "  ! " + PrintableText.of(problem))));
  }

  private static String where(PacketTree packet, Layer layer) {
    if (layer.range().isEmpty()) {
      return "";
    }
    ByteSource source = packet.sources().get(layer.source());
    return switch (source.kind()) {
      case FRAME -> "";
      case RECORD -> "  (in front of the frame)";
      case DATAGRAM -> "  (datagram from " + frames(source) + ")";
      case STREAM -> "  (stream from " + frames(source) + ")";
      case DERIVED -> "  (made from " + frames(source) + ")";
    };
  }

  private static String frames(ByteSource source) {
    List<Long> frames = source.origins().stream().map(ByteSource.Origin::frame).distinct().toList();
    String list = frames.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return (frames.size() == 1 ? "frame " : "frames ") + list;
  }

  private void rows(List<Row> rows, Field field, int depth) {
    String value = field.value().map(this::shown).orElse("");
    rows.add(
        new Row(
            field.range().map(TreeText::place).orElse(""),
            "  ".repeat(depth - 1) + field.name(),
            value,
            PrintableText.of(field.meaning().orElse("")),
            style.documentation() ? field.documentation() : ""));
    field.children().forEach(child -> rows(rows, child, depth + 1));
  }

  private String shown(MemberValue value) {
    String text = PrintableText.of(FieldText.of(style.shown(value)));
    if (value instanceof MemberValue.Bytes bytes) {
      int length = bytes.hex().length() / 2;
      return style.shown(length) < length ? text + "... (" + length + " bytes)" : text;
    }
    return text;
  }

  /** First and last byte; of bits the byte and the bits in it, the highest is 0. */
  private static String place(ByteRange range) {
    if (range.bits() > 0) {
      String first = String.format(Locale.ROOT, "%5d.%d", range.start(), range.firstBit());
      int last = range.firstBit() + range.bits() - 1;
      return range.bits() == 1 ? first : first + '-' + last;
    }
    return switch (range.length()) {
      case 0 -> String.format(Locale.ROOT, "%5d", range.start());
      case 1 -> String.format(Locale.ROOT, "%5d", range.start());
      default -> String.format(Locale.ROOT, "%5d-%d", range.start(), range.end() - 1);
    };
  }

  private String colour(String code, String shown) {
    return style.colour() && !shown.isEmpty() ? "\033[" + code + 'm' + shown + "\033[0m" : shown;
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private record Row(
      String place, String name, String value, String meaning, String documentation) {}
}
