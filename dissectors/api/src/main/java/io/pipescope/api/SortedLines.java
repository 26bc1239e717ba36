package io.pipescope.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table that lies beside a class: lines of UTF-8 that begin with a key of ASCII characters, all
 * of one length, in ascending order, then a tab.
 *
 * <p>It is read when something is first looked up, kept as it is and searched by halves, so that a
 * short run pays for the lines it needs and not for all of them. May be used by several threads.
 */
public final class SortedLines {
  private final Class<?> owner;
  private final String resource;
  private final int keyLength;
  private volatile byte[] table = {};

  /**
   * A table.
   *
   * @param owner in whose package it is
   * @param resource name of its file
   * @param keyLength characters of each key
   */
  public SortedLines(Class<?> owner, String resource, int keyLength) {
    this.owner = owner;
    this.resource = resource;
    this.keyLength = keyLength;
  }

  /**
   * What stands behind a key and its tab.
   *
   * @throws IllegalArgumentException when the key has not the length of keys
   */
  public Optional<String> find(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.US_ASCII);
    if (wanted.length != keyLength) {
      throw new IllegalArgumentException("'" + key + "' has not " + keyLength + " characters");
    }
    byte[] lines = lines();
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int line = start(lines, (low + high) >>> 1);
      int end = end(lines, line);
      int difference = compare(lines, line, wanted);
      if (difference == 0) {
        int value = line + keyLength + 1;
        return Optional.of(new String(lines, value, end - value, StandardCharsets.UTF_8));
      }
      if (difference < 0) {
        low = end + 1;
      } else {
        high = line;
      }
    }
    return Optional.empty();
  }

  /** Tells all lines, whole, in their order. */
  public void forEach(Consumer<String> lineTaker) {
    byte[] lines = lines();
    for (int line = 0; line < lines.length; line = end(lines, line) + 1) {
      lineTaker.accept(new String(lines, line, end(lines, line) - line, StandardCharsets.UTF_8));
    }
  }

  private static int compare(byte[] lines, int line, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      int difference = lines[line + i] - wanted[i];
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static int start(byte[] lines, int at) {
    int start = at;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int end(byte[] lines, int at) {
    int end = at;
    while (end < lines.length && lines[end] != '\n') {
      end++;
    }
    return end;
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
    try (InputStream in = ResourceFile.open(owner, resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
