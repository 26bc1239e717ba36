package io.pipescope.engine;

import io.pipescope.api.MemberValue;
import io.pipescope.api.tree.ByteRange;
import io.pipescope.api.tree.ByteSource;
import io.pipescope.api.tree.Field;
import io.pipescope.api.tree.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts the bytes that no structure has between those that have some, as data of the one before. */
final class UncoveredBytes {
  private static final String DOCUMENTATION =
      "Bytes that no structure describes: payload, text, padding.";

  private final List<ByteSource> sources;
  private final List<Layer> layers;

  UncoveredBytes(List<ByteSource> sources, List<Layer> layers) {
    this.sources = sources;
    this.layers = layers;
  }

  /** The layers with a layer of data behind each that is followed by such bytes. */
  List<Layer> fill() {
    List<Layer> filled = new ArrayList<>();
    List<BitSet> covered = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      covered.add(covered(i));
    }
    for (Layer layer : layers) {
      filled.add(layer);
      if (layer.range().isPresent()) {
        BitSet taken = covered.get(layer.source());
        for (int end : ends(layer)) {
          if (end < sources.get(layer.source()).bytes().length && !taken.get(end)) {
            filled.add(data(layer, end, taken));
          }
        }
      }
    }
    return filled;
  }

  /** Where the layer ends, or one of its fields that stand apart from it. */
  private static SortedSet<Integer> ends(Layer layer) {
    SortedSet<Integer> ends = new TreeSet<>();
    ends.add(layer.range().orElseThrow().end());
    layer.fields().forEach(field -> addEnds(ends, field));
    return ends;
  }

  private static void addEnds(SortedSet<Integer> ends, Field field) {
    field.range().ifPresent(range -> ends.add(range.end()));
    field.children().forEach(child -> addEnds(ends, child));
  }

  private Layer data(Layer layer, int start, BitSet covered) {
    byte[] bytes = sources.get(layer.source()).bytes();
    int next = covered.nextSetBit(start);
    int end = next < 0 ? bytes.length : next;
    covered.set(start, end); // two layers may end at the same byte
    ByteRange range = ByteRange.ofBytes(start, end - start);
    String name = layer.protocol() + "_data";
    Field field =
        new Field(
            "data",
            name + ".data",
            Optional.of(MemberValue.Bytes.of(Arrays.copyOfRange(bytes, start, end))),
            Optional.empty(),
            Optional.of(range),
            DOCUMENTATION,
            List.of());
    return new Layer(
        layer.protocol(),
        name,
        "Data",
        (end - start) + " bytes",
        layer.source(),
        Optional.of(range),
        List.of(field),
        Optional.empty());
  }

  private BitSet covered(int source) {
    BitSet covered = new BitSet();
    for (Layer layer : layers) {
      if (layer.source() == source && layer.range().isPresent()) {
        cover(covered, layer.range().get());
        layer.fields().forEach(field -> cover(covered, field));
      }
    }
    return covered;
  }

  private static void cover(BitSet covered, Field field) {
    field.range().ifPresent(range -> cover(covered, range));
    field.children().forEach(child -> cover(covered, child));
  }

  private static void cover(BitSet covered, ByteRange range) {
    covered.set(range.start(), range.end());
  }
}
