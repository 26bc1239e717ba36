package io.pipescope.api.tree;

import io.pipescope.api.MemberValue;
import java.util.List;
import java.util.Optional;

/**
 * A field of a structure.
 *
 * @param name as the definition has it, {@code snake_case}; elements of a list have the name of the
 *     list
 * @param path name of the structure and of the fields on the way here, with dots between them:
 *     {@code tcp_option.body.shift_count}
 * @param value empty for a field that consists of others
 * @param meaning name of the code that the value is
 * @param range where it lies; empty for what was computed and stands nowhere
 * @param documentation a sentence or more on what it means, may be empty
 * @param children the fields that it consists of
 */
public record Field(
    String name,
    String path,
    Optional<MemberValue> value,
    Optional<String> meaning,
    Optional<ByteRange> range,
    String documentation,
    List<Field> children) {

  public Field {
    children = List.copyOf(children);
  }
}
