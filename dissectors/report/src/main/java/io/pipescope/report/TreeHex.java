package io.pipescope.report;

import io.pipescope.api.tree.ByteRange;
import io.pipescope.api.tree.ByteSource;
import io.pipescope.api.tree.Field;
import io.pipescope.api.tree.Layer;
import io.pipescope.api.tree.PacketTree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The bytes of one source, sixteen a line. A bar stands in front of the first byte of each
 * structure; the bytes of the field that the user named stand between brackets.
 */
final class TreeHex {
  private static final int BYTES_PER_LINE = 16;
  private static final int MOST_BYTES = 1 << 16;

  private final byte[] bytes;
  private final String title;
  private final BitSet starts = new BitSet();
  private final BitSet marked = new BitSet();
  private final boolean colour;

  TreeHex(PacketTree packet, int source, TreeStyle style) {
    ByteSource in = packet.sources().get(source);
    bytes = in.bytes();
    title = "%s, %d bytes".formatted(in.kind().name().toLowerCase(Locale.ROOT), bytes.length);
    colour = style.colour();
    for (Layer layer : packet.layers()) {
      if (layer.range().isPresent() && layer.source() == source) {
        starts.set(layer.range().get().start());
        layer.fields().forEach(field -> mark(field, style.marked()));
      }
    }
  }

  private void mark(Field field, String path) {
    if (field.path().equals(path) && field.range().isPresent()) {
      ByteRange range = field.range().get();
      marked.set(range.start(), range.end());
    }
    field.children().forEach(child -> mark(child, path));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    int end = Math.min(bytes.length, MOST_BYTES);
    for (int from = 0; from < end; from += BYTES_PER_LINE) {
      lines.add(line(from, Math.min(end, from + BYTES_PER_LINE)));
    }
    if (end < bytes.length) {
      lines.add("and %d bytes more".formatted(bytes.length - end));
    }
    return lines;
  }

  private String line(int from, int to) {
    StringBuilder hex = new StringBuilder();
    StringBuilder ascii = new StringBuilder();
    for (int i = from; i < to; i++) {
      int value = bytes[i] & 0xff;
      hex.append(before(i, i == from));
      String digits = String.format(Locale.ROOT, "%02x", value);
      hex.append(colour && marked.get(i) ? "\033[7m" + digits + "\033[0m" : digits);
      ascii.append(value >= ' ' && value < 0x7f ? (char) value : '.');
    }
    hex.append(marked.get(to - 1) ? ']' : ' ').append("   ".repeat(BYTES_PER_LINE - (to - from)));
    return String.format(Locale.ROOT, "  %05d %s %s", from, hex, ascii);
  }

  private char before(int index, boolean firstOfLine) {
    boolean follows = index > 0 && marked.get(index - 1);
    if (marked.get(index)) {
      return follows && !firstOfLine ? ' ' : '[';
    }
    if (follows && !firstOfLine) {
      return ']';
    }
    return starts.get(index) ? '|' : ' ';
  }
}
