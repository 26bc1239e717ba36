package io.pipescope.report;

import io.pipescope.api.MemberValue;
import io.pipescope.api.tree.Field;
import io.pipescope.api.tree.Layer;
import io.pipescope.api.tree.PacketTree;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two lines of JSON for each packet, as the bulk interface of Elasticsearch takes them: all fields
 * of a protocol in one object, dots in their names as underscores, those that occur more than once
 * as arrays.
 */
final class TreeEk implements TreeFormat {
  private static final int DATE_LENGTH = 10;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final TreeStyle style;
  private final ByteSink sink = new ByteSink(1 << 14);

  TreeEk(TreeStyle style) {
    this.style = style;
  }

  @Override
  public void begin(OutputStream out) {}

  @Override
  public void end(OutputStream out) {}

  @Override
  public void packet(OutputStream out, PacketTree packet) throws IOException {
    String day = packet.frame().time().substring(0, DATE_LENGTH);
    sink.put(JsonText.ascii("{\"index\":{\"_index\":\"packets-" + day + "\"}}\n"));
    sink.put(JsonText.ascii("{\"timestamp\":\""));
    long millis = Math.floorDiv(packet.frame().timestamp(), NANOS_PER_MILLI);
    sink.put(JsonText.ascii(millis + "\",\"layers\":"));
    int layers = sink.length();
    frame(packet);
    protocols(packet).forEach(this::protocol);
    JsonText.enclose(sink, layers, '{', '}');
    sink.put(JsonText.ascii("}\n"));
    out.write(sink.array(), 0, sink.length());
    sink.reset();
  }

  private void frame(PacketTree packet) {
    JsonText.memberStart(sink, "frame");
    int start = sink.length();
    text("frame_frame_time", packet.frame().time());
    number("frame_frame_number", packet.frame().number());
    number("frame_frame_len", packet.originalLength());
    number("frame_frame_cap_len", packet.capturedLength());
    if (!packet.problems().isEmpty()) {
      JsonText.memberStart(sink, "frame_problems");
      int list = sink.length();
      packet.problems().forEach(this::element);
      JsonText.enclose(sink, list, '[', ']');
    }
    JsonText.enclose(sink, start, '{', '}');
  }

  private static Map<String, Map<String, List<MemberValue>>> protocols(PacketTree packet) {
    Map<String, Map<String, List<MemberValue>>> protocols = new LinkedHashMap<>();
    for (Layer layer : packet.layers()) {
      // a protocol of the name of the frame's own object would be a second member of that name
      String name = layer.protocol().equals("frame") ? "frame_" : layer.protocol();
      Map<String, List<MemberValue>> values =
          protocols.computeIfAbsent(name, any -> new LinkedHashMap<>());
      layer.fields().forEach(field -> collect(values, field));
    }
    return protocols;
  }

  private static void collect(Map<String, List<MemberValue>> values, Field field) {
    field
        .value()
        .ifPresent(
            value ->
                values
                    .computeIfAbsent(field.path().replace('.', '_'), any -> new ArrayList<>())
                    .add(value));
    field.children().forEach(child -> collect(values, child));
  }

  private void protocol(String name, Map<String, List<MemberValue>> values) {
    JsonText.memberStart(sink, name);
    int start = sink.length();
    values.forEach(
        (path, list) -> {
          JsonText.memberStart(sink, path);
          if (list.size() == 1) {
            OpenObjectWriter.write(sink, style.shown(list.get(0)));
            return;
          }
          int array = sink.length();
          for (MemberValue value : list) {
            sink.put(',');
            OpenObjectWriter.write(sink, style.shown(value));
          }
          JsonText.enclose(sink, array, '[', ']');
        });
    JsonText.enclose(sink, start, '{', '}');
  }

  private void element(String text) {
    sink.put(',');
    JsonText.string(sink, text);
  }

  private void text(String name, String value) {
    JsonText.memberStart(sink, name);
    JsonText.string(sink, value);
  }

  private void number(String name, long value) {
    JsonText.memberStart(sink, name);
    JsonNumbers.integer(sink, value);
  }
}
