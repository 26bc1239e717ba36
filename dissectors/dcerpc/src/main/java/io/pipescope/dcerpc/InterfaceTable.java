package io.pipescope.dcerpc;

import io.pipescope.api.SortedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The interfaces and operations that have names.
 *
 * <p>The table has a line for each interface, in the order of their UUIDs: UUID, version, name,
 * endpoints with commas between them, then the operations by their number, with tabs between all of
 * these. Lines are taken apart when they are asked for.
 */
final class InterfaceTable {
  /** The only one there is. */
  static final InterfaceTable INSTANCE = new InterfaceTable();

  private static final int UUID_LENGTH = 36;

  // columns behind the UUID
  private static final int VERSION = 0;
  private static final int NAME = 1;
  private static final int ENDPOINTS = 2;
  private static final int OPERATIONS = 3;

  private final SortedLines table =
      new SortedLines(InterfaceTable.class, "interfaces.tsv", UUID_LENGTH);

  /** Holds no more than the table does. */
  private final ConcurrentMap<Uuid, KnownInterface> found = new ConcurrentHashMap<>();

  private InterfaceTable() {}

  /** The interface with a UUID, of whatever version. */
  Optional<KnownInterface> find(Uuid uuid) {
    KnownInterface known = found.get(uuid);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<KnownInterface> parsed = table.find(uuid.toString()).map(line -> parse(uuid, line));
    parsed.ifPresent(one -> found.put(uuid, one));
    return parsed;
  }

  /** The interfaces with a well-known endpoint, in the order of the table; case does not count. */
  List<KnownInterface> at(String endpoint) {
    List<KnownInterface> all = new ArrayList<>();
    table.forEach(
        line -> {
          String columns = line.substring(UUID_LENGTH + 1);
          for (String one : columns.split("\t", OPERATIONS + 1)[ENDPOINTS].split(",", -1)) {
            if (one.equalsIgnoreCase(endpoint)) {
              find(Uuid.parse(line.substring(0, UUID_LENGTH))).ifPresent(all::add);
            }
          }
        });
    return all;
  }

  private static KnownInterface parse(Uuid uuid, String line) {
    List<String> columns = List.of(line.split("\t", -1));
    String endpoints = columns.get(ENDPOINTS);
    return new KnownInterface(
        uuid,
        columns.get(VERSION),
        columns.get(NAME),
        endpoints.isEmpty() ? List.of() : List.of(endpoints.split(",", -1)),
        columns.subList(OPERATIONS, columns.size()));
  }
}
