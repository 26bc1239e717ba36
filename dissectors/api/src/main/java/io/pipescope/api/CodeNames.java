package io.pipescope.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The names of numbers, from a table that is read when the first name is asked for.
 *
 * <p>A table has lines of eight hexadecimal digits in lower case, a tab and the name, in ascending
 * order. It is kept as it is and searched by halves, so that a short run pays for the names it
 * needs and not for two thousand strings.
 */
public final class CodeNames {
  private static final int DIGITS = 8;

  private final Class<?> owner;
  private final String resource;
  private volatile byte[] table = {};

  /** Holds no more names than the table does. */
  private final ConcurrentMap<Integer, String> found = new ConcurrentHashMap<>();

  /**
   * A table that lies beside a class.
   *
   * @param owner in whose package the table is
   * @param resource name of its file
   */
  public CodeNames(Class<?> owner, String resource) {
    this.owner = owner;
    this.resource = resource;
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
    Optional<String> name = search(code);
    name.ifPresent(text -> found.put(code, text));
    return name;
  }

  private Optional<String> search(int code) {
    byte[] lines = lines();
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int line = lineStart(lines, (low + high) >>> 1);
      int difference = Integer.compareUnsigned(number(lines, line), code);
      int end = lineEnd(lines, line);
      if (difference == 0) {
        int name = line + DIGITS + 1;
        return Optional.of(new String(lines, name, end - name, StandardCharsets.UTF_8));
      }
      if (difference < 0) {
        low = end + 1;
      } else {
        high = line;
      }
    }
    return Optional.empty();
  }

  private static int lineStart(byte[] table, int at) {
    int start = at;
    while (start > 0 && table[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int lineEnd(byte[] table, int at) {
    int end = at;
    while (end < table.length && table[end] != '\n') {
      end++;
    }
    return end;
  }

  private static int number(byte[] table, int line) {
    int number = 0;
    for (int i = line; i < line + DIGITS; i++) {
      number = number << 4 | Character.digit(table[i], 16);
    }
    return number;
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

  private byte[] read() {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the table " + resource + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
