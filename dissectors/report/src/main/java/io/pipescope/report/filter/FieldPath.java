package io.pipescope.report.filter;

import java.util.List;

/**
 * The name of a field: the names of the members on the way to it, as in {@code smb.create.size}.
 *
 * @param name as it is written, with full stops between its parts
 * @param segments the parts, at least one
 */
public record FieldPath(String name, List<String> segments) {

  public FieldPath {
    segments = List.copyOf(segments);
  }

  /** Reads a name. */
  public static FieldPath of(String name) {
    return new FieldPath(name, List.of(name.split("\\.", -1)));
  }

  /** Joins the parts of a name. */
  public static FieldPath of(List<String> segments) {
    return new FieldPath(String.join(".", segments), segments);
  }

  /** The name as it is written. */
  @Override
  public String toString() {
    return name;
  }
}
