package io.pipescope.tree;

import io.pipescope.api.ResourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The descriptions of a set of definitions. */
public final class StructureCatalog {
  private final Map<String, StructureDescription> byClassName = new LinkedHashMap<>();

  /** Those of definitions that are not built in, for the loader of their classes alone. */
  private final Map<ClassLoader, Map<String, StructureDescription>> others = new LinkedHashMap<>();

  /**
   * A catalog of these.
   *
   * @param structures of any number of definitions
   */
  public StructureCatalog(List<StructureDescription> structures) {
    structures.forEach(structure -> byClassName.put(structure.className(), structure));
  }

  /**
   * Adds definitions that are not built in. Their classes may be called like others.
   *
   * @param loader of their classes
   * @param structures what the classes were generated from
   */
  public void add(ClassLoader loader, List<StructureDescription> structures) {
    Map<String, StructureDescription> own = new LinkedHashMap<>();
    structures.forEach(structure -> own.put(structure.className(), structure));
    others.put(loader, own);
  }

  /** The definitions that pipescope itself has. */
  public static StructureCatalog load() {
    try (InputStream in = ResourceFile.open(StructureCatalog.class, "structures.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new StructureCatalog(DescriptionLines.read(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All types, in the order of their definitions. */
  public Collection<StructureDescription> all() {
    List<StructureDescription> all = new ArrayList<>(byClassName.values());
    others.values().forEach(own -> all.addAll(own.values()));
    return all;
  }

  /** All fields that packets can have by these definitions. */
  public List<FieldEntry> fields() {
    List<FieldEntry> fields = new FieldList(byClassName).all();
    others.values().forEach(own -> fields.addAll(new FieldList(own).all()));
    return fields;
  }

  /** What a generated class, of any flavour, was generated from. */
  public Optional<StructureDescription> find(Class<?> generated) {
    String name = generated.getName();
    return Optional.ofNullable(
        others
            .getOrDefault(generated.getClassLoader(), byClassName)
            .get(name.substring(name.lastIndexOf('.') + 1)));
  }
}
