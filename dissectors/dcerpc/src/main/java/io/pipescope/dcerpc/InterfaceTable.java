package io.pipescope.dcerpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 * these. It is read when the first interface is looked up, kept as it is and searched by halves;
 * lines are taken apart when they are asked for, so that a short run pays for the interfaces it
 * meets and not for five hundred.
 */
final class InterfaceTable {
  /** The only one there is. */
  static final InterfaceTable INSTANCE = new InterfaceTable();

  private static final String RESOURCE = "interfaces.tsv";
  private static final int UUID_LENGTH = 36;
  private static final int NAMED_COLUMNS = 4;

  private volatile byte[] table = {};

  /** Holds no more than the table does. */
  private final ConcurrentMap<Uuid, KnownInterface> found = new ConcurrentHashMap<>();

  private InterfaceTable() {}

  /** The interface with a UUID, of whatever version. */
  Optional<KnownInterface> find(Uuid uuid) {
    KnownInterface known = found.get(uuid);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<KnownInterface> parsed = search(uuid);
    parsed.ifPresent(one -> found.put(uuid, one));
    return parsed;
  }

  private Optional<KnownInterface> search(Uuid uuid) {
    byte[] lines = lines();
    byte[] wanted = uuid.toString().getBytes(StandardCharsets.US_ASCII);
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int line = lineStart(lines, (low + high) >>> 1);
      int end = lineEnd(lines, line);
      int difference = compare(lines, line, wanted);
      if (difference == 0) {
        return Optional.of(
            parse(uuid, new String(lines, line, end - line, StandardCharsets.UTF_8)));
      }
      if (difference < 0) {
        low = end + 1;
      } else {
        high = line;
      }
    }
    return Optional.empty();
  }

  /** The interfaces with a well-known endpoint, in the order of the table; case does not count. */
  List<KnownInterface> at(String endpoint) {
    List<KnownInterface> all = new ArrayList<>();
    byte[] lines = lines();
    for (int line = 0; line < lines.length; line = lineEnd(lines, line) + 1) {
      int end = lineEnd(lines, line);
      String text = new String(lines, line, end - line, StandardCharsets.UTF_8);
      for (String one : text.split("\t", NAMED_COLUMNS + 1)[3].split(",", -1)) {
        if (one.equalsIgnoreCase(endpoint)) {
          find(Uuid.parse(text.substring(0, UUID_LENGTH))).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private static int compare(byte[] lines, int line, byte[] wanted) {
    for (int i = 0; i < UUID_LENGTH; i++) {
      int difference = lines[line + i] - wanted[i];
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static int lineStart(byte[] lines, int at) {
    int start = at;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int lineEnd(byte[] lines, int at) {
    int end = at;
    while (end < lines.length && lines[end] != '\n') {
      end++;
    }
    return end;
  }

  private static KnownInterface parse(Uuid uuid, String line) {
    List<String> columns = List.of(line.split("\t", -1));
    String endpoints = columns.get(3);
    return new KnownInterface(
        uuid,
        columns.get(1),
        columns.get(2),
        endpoints.isEmpty() ? List.of() : List.of(endpoints.split(",", -1)),
        columns.subList(NAMED_COLUMNS, columns.size()));
  }

  /** Read when first asked for; that two threads may both do it does no harm. */
  private byte[] lines() {
    byte[] known = table;
    if (known.length == 0) {
      known = read();
      table = known;
    }
    return known;
  }

  private static byte[] read() {
    try (InputStream in = InterfaceTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the table " + RESOURCE + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
