package io.pipescope.api;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The names of numbers, from a table with lines of eight hexadecimal digits in lower case, a tab
 * and the name, in ascending order.
 */
public final class CodeNames {
  private static final HexFormat HEX = HexFormat.of();

  private final SortedLines table;

  /** Holds no more names than the table does. */
  private final ConcurrentMap<Integer, String> found = new ConcurrentHashMap<>();

  /**
   * A table that lies beside a class.
   *
   * @param owner in whose package the table is
   * @param resource name of its file
   */
  public CodeNames(Class<?> owner, String resource) {
    table = new SortedLines(owner, resource, 2 * Integer.BYTES);
  }

  /** The name of a number, or the number with that many hexadecimal digits. */
  public String name(int code, int digits) {
    String known = found.get(code);
    if (known != null) {
      return known;
    }
    return find(code).orElseGet(() -> String.format(Locale.ROOT, "0x%0" + digits + "x", code));
  }

  /** The name of a number that has one. */
  public Optional<String> find(int code) {
    String known = found.get(code);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> name = table.find(HEX.toHexDigits(code));
    name.ifPresent(text -> found.put(code, text));
    return name;
  }
}
