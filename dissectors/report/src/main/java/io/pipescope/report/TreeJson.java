package io.pipescope.report;

import io.pipescope.api.tree.ByteRange;
import io.pipescope.api.tree.ByteSource;
import io.pipescope.api.tree.Field;
import io.pipescope.api.tree.Layer;
import io.pipescope.api.tree.PacketTree;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** One JSON array with an object for each packet, one packet a line. */
final class TreeJson implements TreeFormat {
  private final TreeStyle style;
  private final ByteSink sink = new ByteSink(1 << 14);
  private final TimestampText timestamps = new TimestampText();
  private boolean first = true;

  TreeJson(TreeStyle style) {
    this.style = style;
  }

  @Override
  public void begin(OutputStream out) throws IOException {
    out.write('[');
  }

  @Override
  public void packet(OutputStream out, PacketTree packet) throws IOException {
    sink.put(JsonText.ascii(first ? "\n" : ",\n"));
    first = false;
    write(packet);
    out.write(sink.array(), 0, sink.length());
    sink.reset();
  }

  @Override
  public void end(OutputStream out) throws IOException {
    out.write(JsonText.ascii("\n]\n"));
  }

  private void write(PacketTree packet) {
    int start = sink.length();
    JsonText.memberStart(sink, "timestamp");
    timestamps.write(sink, packet.frame().timestamp(), packet.frame().nanoseconds());
    text("file", packet.file());
    number("frame", packet.frame().number());
    number("captured_length", packet.capturedLength());
    number("original_length", packet.originalLength());
    number("link_type", packet.linkType());
    array("sources", packet.sources(), this::source);
    array("layers", packet.layers(), this::layer);
    if (!packet.problems().isEmpty()) {
      array("problems", packet.problems(), this::element);
    }
    JsonText.enclose(sink, start, '{', '}');
  }

  private void source(ByteSource source) {
    text("kind", source.kind().name().toLowerCase(Locale.ROOT));
    number("length", source.bytes().length);
    array("origins", source.origins(), this::origin);
  }

  private void origin(ByteSource.Origin origin) {
    number("frame", origin.frame());
    number("start", origin.start());
    number("length", origin.length());
  }

  private void layer(Layer layer) {
    text("protocol", layer.protocol());
    text("name", layer.name());
    text("title", layer.title());
    if (!layer.summary().isEmpty()) {
      text("summary", layer.summary());
    }
    if (layer.range().isPresent()) {
      number("source", layer.source());
      range(layer.range());
    }
    array("fields", layer.fields(), this::field);
    layer.problem().ifPresent(problem -> text("problem", problem));
  }

  private void field(Field field) {
    text("name", field.name());
    if (field.value().isPresent()) {
      JsonText.memberStart(sink, "value");
      OpenObjectWriter.write(sink, style.shown(field.value().get()));
    }
    field.meaning().ifPresent(meaning -> text("meaning", meaning));
    range(field.range());
    if (style.documentation() && !field.documentation().isEmpty()) {
      text("doc", field.documentation());
    }
    if (!field.children().isEmpty()) {
      array("fields", field.children(), this::field);
    }
  }

  private void range(Optional<ByteRange> place) {
    place.ifPresent(
        range -> {
          number("start", range.start());
          number("length", range.length());
          if (range.bits() > 0) {
            number("first_bit", range.firstBit());
            number("bits", range.bits());
          }
        });
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

  private <T> void array(String name, List<T> elements, Consumer<T> write) {
    JsonText.memberStart(sink, name);
    int start = sink.length();
    for (T element : elements) {
      if (element instanceof String) {
        write.accept(element);
        continue;
      }
      sink.put(',');
      int object = sink.length();
      write.accept(element);
      JsonText.enclose(sink, object, '{', '}');
    }
    JsonText.enclose(sink, start, '[', ']');
  }
}
