package io.pipescope.tree;

import java.util.List;

/**
 * A type of a definition: the definition itself, or one that it has inside.
 *
 * @param id of the definition, {@code tcp_option}
 * @param className of the generated class, without its package: {@code TcpOption$WindowScale}
 * @param protocol short name of the protocol that the definition is of
 * @param title of the definition
 * @param documentation of the type on one line
 * @param representation text for people with names of fields in braces, may be empty
 * @param littleEndianBits whether fields of bits begin with the lowest bit of a byte
 * @param fields in their order, instances last
 */
public record StructureDescription(
    String id,
    String className,
    String protocol,
    String title,
    String documentation,
    String representation,
    boolean littleEndianBits,
    List<FieldDescription> fields) {

  public StructureDescription {
    fields = List.copyOf(fields);
  }

  /** Whether this is the definition itself. */
  public boolean isOutermost() {
    return className.indexOf('$') < 0;
  }
}
