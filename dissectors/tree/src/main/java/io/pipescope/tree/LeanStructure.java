package io.pipescope.tree;

import io.kaitai.struct.KaitaiStruct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a dissector reads, as the class that keeps positions.
 *
 * @param rich the class of the same definition that keeps positions
 * @param parameters the arguments for the parameters of the definition
 */
public record LeanStructure(Class<?> rich, List<Object> parameters) {
  private static final String BUILT_IN = "io.pipescope.ksy.";
  private static final Map<Class<?>, Optional<Class<?>>> CLASSES = new ConcurrentHashMap<>();

  /**
   * What a structure is called with positions.
   *
   * @param structure of the lean flavour
   * @return empty for a part of another structure, which that one has as well
   */
  public static Optional<LeanStructure> of(KaitaiStruct.ReadOnly structure) {
    return CLASSES
        .computeIfAbsent(structure.getClass(), LeanStructure::rich)
        .map(rich -> new LeanStructure(rich, GeneratedStructure.parameters(structure)));
  }

  private static Optional<Class<?>> rich(Class<?> lean) {
    if (lean.getEnclosingClass() != null && lean.getPackageName().startsWith(BUILT_IN)) {
      return Optional.empty(); // other definitions tell of whole messages only, of any type
    }
    try {
      String name = lean.getName().replace(".lean.", ".rich.");
      return Optional.of(Class.forName(name, true, lean.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
