package io.pipescope.dcerpc.ndr;

import io.pipescope.api.ResourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The definitions that are here as resources: {@code samr.idl} is that of the interface samr. Each
 * is read when it is first needed.
 */
final class InterfaceDefinitions {
  private static final Map<String, Optional<RemoteInterface>> KNOWN = new ConcurrentHashMap<>();
  private static final Map<String, Map<String, NdrType>> TYPES = new ConcurrentHashMap<>();

  private InterfaceDefinitions() {}

  /**
   * The definition of an interface.
   *
   * @param name a name from our own tables, never from the wire
   */
  static Optional<RemoteInterface> find(String name) {
    Optional<RemoteInterface> known = KNOWN.get(name);
    return known != null ? known : KNOWN.computeIfAbsent(name, InterfaceDefinitions::read);
  }

  private static Optional<RemoteInterface> read(String name) {
    String file = name + ".idl";
    return text(file)
        .map(text -> IdlParser.remoteInterface(file, text, InterfaceDefinitions::types));
  }

  /** The types of a file. Such files import each other in one direction only. */
  static Map<String, NdrType> types(String file) {
    Map<String, NdrType> known = TYPES.get(file);
    if (known == null) {
      byte[] text =
          text(file).orElseThrow(() -> new IllegalArgumentException("there is no file " + file));
      known = IdlParser.types(file, text, InterfaceDefinitions::types);
      TYPES.put(file, known);
    }
    return known;
  }

  private static Optional<byte[]> text(String file) {
    try {
      Optional<InputStream> found = ResourceFile.find(InterfaceDefinitions.class, file);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      try (InputStream in = found.get()) {
        return Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
