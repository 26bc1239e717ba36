package io.pipescope.report.filter;

import java.util.List;

/**
 * The name of a field: the names of the members on the way to it, as in {@code smb.create.size}.
 *
 * @param segments the names, at least one
 */
public record FieldPath(List<String> segments) {

  public FieldPath {
    segments = List.copyOf(segments);
  }

  /** Reads a name with full stops between its parts. */
  public static FieldPath of(String text) {
    return new FieldPath(List.of(text.split("\\.", -1)));
  }

  /** The name as it is written. */
  @Override
  public String toString() {
    return String.join(".", segments);
  }
}
