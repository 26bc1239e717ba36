package io.pipescope.report;

import io.pipescope.api.MemberValue;
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
 * One line for each packet: number, time, source, destination, protocol, and what the structures of
 * that protocol say about themselves.
 */
final class TreeSummary implements TreeFormat {
  private static final int NUMBER_WIDTH = 7;
  private static final int ADDRESS_WIDTH = 21;
  private static final int PROTOCOL_WIDTH = 8;
  private static final int LONGEST_INFO = 160;

  @Override
  public void begin(OutputStream out) {}

  @Override
  public void end(OutputStream out) {}

  @Override
  public void packet(OutputStream out, PacketTree packet) throws IOException {
    String protocol = protocol(packet);
    String line =
        String.format(Locale.ROOT, "%" + NUMBER_WIDTH + "d", packet.frame().number())
            + "  "
            + packet.frame().time()
            + "  "
            + PrintableText.padded(end(packet, "source"), ADDRESS_WIDTH)
            + "  "
            + PrintableText.padded(end(packet, "destination"), ADDRESS_WIDTH)
            + "  "
            + PrintableText.padded(protocol, PROTOCOL_WIDTH)
            + "  "
            + info(packet, protocol);
    out.write((line.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isOfFrame(Layer layer) {
    return layer.range().isPresent() && !layer.name().endsWith("_data");
  }

  /** The innermost protocol, as that of the last structure. */
  private static String protocol(PacketTree packet) {
    String protocol = "";
    for (Layer layer : packet.layers()) {
      if (isOfFrame(layer)) {
        protocol = layer.protocol();
      }
    }
    return protocol;
  }

  private static String end(PacketTree packet, String which) {
    String address = "";
    String port = "";
    for (Layer layer : packet.layers()) {
      for (Field field : layer.fields()) {
        if (field.name().equals(which + "_address") && field.value().isPresent()) {
          address = FieldText.of(field.value().get());
          port = "";
        } else if (field.name().equals(which + "_port") && field.value().isPresent()) {
          port = ":" + FieldText.of(field.value().get());
        }
      }
    }
    return PrintableText.of(
        (address.contains(":") && !port.isEmpty() ? "[" + address + "]" : address) + port);
  }

  /** The flags of the structure that are set. */
  private static String flags(Layer layer) {
    String set =
        layer.fields().stream()
            .filter(field -> field.value().filter(TreeSummary::isSet).isPresent())
            .map(Field::name)
            .collect(Collectors.joining(" "));
    return set.isEmpty() ? "" : " [" + set + "]";
  }

  private static boolean isSet(MemberValue value) {
    return value instanceof MemberValue.Truth truth && truth.value();
  }

  private static String info(PacketTree packet, String protocol) {
    List<String> parts = new ArrayList<>();
    for (Layer layer : packet.layers()) {
      if (isOfFrame(layer) && layer.protocol().equals(protocol) && !layer.summary().isEmpty()) {
        parts.add(layer.summary() + flags(layer));
      }
      if (layer.name().equals("tcp_analysis")) {
        layer.fields().stream()
            .filter(field -> field.name().equals("analysis"))
            .flatMap(field -> field.value().stream())
            .map(FieldText::of)
            .forEach(mark -> parts.add("[" + mark.replace('_', ' ') + "]"));
      }
    }
    if (!packet.problems().isEmpty()) {
      parts.add("! " + packet.problems().get(0));
    }
    String info = PrintableText.of(parts.stream().collect(Collectors.joining("; ")));
    return info.length() > LONGEST_INFO ? info.substring(0, LONGEST_INFO) + "..." : info;
  }
}
