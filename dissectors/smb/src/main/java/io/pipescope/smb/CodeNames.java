package io.pipescope.smb;

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
final class CodeNames {
  static final CodeNames NT_STATUS = new CodeNames("ntstatus.tsv");
  static final CodeNames FSCTL = new CodeNames("fsctl.tsv");
  static final CodeNames SMB1_COMMANDS = new CodeNames("smb1_commands.tsv");
  static final CodeNames SMB2_COMMANDS = new CodeNames("smb2_commands.tsv");
  static final CodeNames SMB2_DIALECTS = new CodeNames("smb2_dialects.tsv");

  static final CodeNames FILE_INFORMATION_CLASSES = new CodeNames("file_information_classes.tsv");

  private static final int DIGITS = 8;

  private final String resource;

  /** Holds no more names than the table does. */
  private final ConcurrentMap<Integer, String> found = new ConcurrentHashMap<>();

  private CodeNames(String resource) {
    this.resource = resource;
  }

  /** The name of a number, or the number with that many hexadecimal digits. */
  String name(int code, int digits) {
    return find(code).orElseGet(() -> String.format(Locale.ROOT, "0x%0" + digits + "x", code));
  }

  /** The name of a number that has one. */
  Optional<String> find(int code) {
    String known = found.get(code);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> name = search(code);
    name.ifPresent(text -> found.put(code, text));
    return name;
  }

  private Optional<String> search(int code) {
    byte[] table = Tables.bytes(resource);
    int low = 0;
    int high = table.length;
    while (low < high) {
      int line = lineStart(table, (low + high) >>> 1);
      int difference = Integer.compareUnsigned(number(table, line), code);
      int end = lineEnd(table, line);
      if (difference == 0) {
        int name = line + DIGITS + 1;
        return Optional.of(new String(table, name, end - name, StandardCharsets.UTF_8));
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

  /** The files, each read once. */
  private static final class Tables {
    private static final ConcurrentMap<String, byte[]> READ = new ConcurrentHashMap<>();

    static byte[] bytes(String resource) {
      return READ.computeIfAbsent(resource, Tables::read);
    }

    private static byte[] read(String resource) {
      try (InputStream in = CodeNames.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("the table " + resource + " is missing");
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
