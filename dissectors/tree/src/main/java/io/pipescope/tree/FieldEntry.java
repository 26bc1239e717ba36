package io.pipescope.tree;

/**
 * A field that packets can have.
 *
 * @param path its name with those of what it is in, as in {@link io.pipescope.api.tree.Field#path}
 * @param type what its values are: {@code integer}, {@code hexadecimal}, {@code boolean}, {@code
 *     text}, {@code bytes}, {@code number}; {@code object} for one that consists of others
 * @param protocol short name of its protocol
 * @param documentation on one line, may be empty
 */
public record FieldEntry(String path, String type, String protocol, String documentation) {}
