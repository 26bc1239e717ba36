package io.pipescope.tree;

import io.kaitai.struct.KaitaiStruct;
import io.pipescope.api.tree.ByteRange;
import io.pipescope.api.tree.Field;
import io.pipescope.api.tree.Layer;
import io.pipescope.ksy.WireReader;
import io.pipescope.ksy.WireStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads structures into layers of a field tree. */
public final class StructureReader {
  private final StructureCatalog catalog;

  /**
   * A reader of certain definitions.
   *
   * @param catalog describes them
   */
  public StructureReader(StructureCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Reads a structure of which fields before the first error are of use as well.
   *
   * @param type a generated class that keeps positions
   * @param parameters the arguments for the parameters of its definition
   * @param bytes that ranges count in
   * @param start index of the structure's first byte
   * @param end index behind the last byte that it may reach to
   * @param source index of these bytes among the sources of the packet
   * @return empty when nobody describes the structure
   */
  public Optional<Layer> read(
      Class<?> type, List<Object> parameters, byte[] bytes, int start, int end, int source) {
    return catalog
        .find(type)
        .map(description -> read(description, type, parameters, bytes, start, end, source));
  }

  private Layer read(
      StructureDescription description,
      Class<?> type,
      List<Object> parameters,
      byte[] bytes,
      int start,
      int end,
      int source) {
    WireStream in = new WireStream();
    in.bind(ByteBuffer.wrap(bytes), start, end);
    KaitaiStruct.ReadOnly structure = GeneratedStructure.make(type, in, parameters);
    List<String> problems = new ArrayList<>();
    try {
      WireReader.read(structure);
    } catch (RuntimeException e) { // whatever a definition of a stranger leads to
      problems.add(Problems.describe(e));
    }
    int length = in.pos();
    StructureWalker walker = new StructureWalker(catalog, bytes);
    List<Field> fields = walker.walk(structure, start);
    problems.addAll(walker.problems());
    return new Layer(
        description.protocol(),
        description.id(),
        description.title(),
        Representation.fill(description.representation(), fields),
        source,
        Optional.of(ByteRange.ofBytes(start, length)),
        fields,
        problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems)));
  }
}
