package io.pipescope.dcerpc;

import io.pipescope.api.ResourceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what the calls of an interface are known when nobody says which interface they are of.
 *
 * @param known the interface
 * @param transport the only one that it is offered on; empty when there are several
 * @param authLevel the least that its servers ask for, 0 to 6
 * @param operations what is known of operations, by their number
 */
record Fingerprint(
    KnownInterface known,
    Optional<String> transport,
    int authLevel,
    Map<Integer, OperationLengths> operations) {

  /** Those of common interfaces. Read when needed, which is never in most captures. */
  static final List<Fingerprint> TABLE = read();

  private static final int COLUMNS_OF_INTERFACE = 3;

  /** Of an interface of which nothing else is known. */
  static Fingerprint unknown(KnownInterface known) {
    return new Fingerprint(known, Optional.empty(), 0, Map.of());
  }

  private static List<Fingerprint> read() {
    List<Fingerprint> table = new ArrayList<>();
    try (InputStream in = ResourceFile.open(Fingerprint.class, "fingerprints.tsv")) {
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> add(line.split("\t", -1), table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(table);
  }

  private static void add(String[] columns, List<Fingerprint> table) {
    if (columns.length == COLUMNS_OF_INTERFACE) {
      Optional<String> transport = Optional.of(columns[1]).filter(name -> !name.equals("any"));
      KnownInterface known = InterfaceTable.INSTANCE.find(Uuid.parse(columns[0])).orElseThrow();
      table.add(new Fingerprint(known, transport, Integer.parseInt(columns[2]), new HashMap<>()));
      return;
    }
    int[] numbers = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      numbers[i] = Integer.parseInt(columns[i]);
    }
    table
        .get(table.size() - 1)
        .operations()
        .put(numbers[0], new OperationLengths(numbers[1], numbers[2], numbers[3], numbers[4]));
  }
}
