package io.pipescope.tree;

import java.util.Map;

/**
 * A field as its definition describes it.
 *
 * @param id as in the definition
 * @param type as in the definition, such as {@code u2} or {@code b4}; those that it can be with
 *     bars between them, when it depends; empty when there is none
 * @param place how its bytes are found
 * @param form how its value is shown
 * @param names of the codes that it can be; those of {@link Form#FLAGS} name bits
 * @param table a resource with more of them, see {@link io.pipescope.api.CodeNames}; may be empty
 * @param documentation on one line, may be empty
 */
public record FieldDescription(
    String id,
    String type,
    Place place,
    Form form,
    Map<Long, String> names,
    String table,
    String documentation) {

  private static final String INTEGER = "[us][1248](be|le)?";

  /** How the bytes of a field are found. */
  public enum Place {
    /** They follow those of the field before. */
    SEQUENCE,
    /** At a position in the bytes of the structure that the field belongs to. */
    INSTANCE,
    /** At a position in the bytes of the outermost structure. */
    ROOT_INSTANCE,
    /** It has none, or they are somewhere else. */
    ELSEWHERE
  }

  /** How the value of a field is shown; the definition's key is {@code -pipescope-show}. */
  public enum Form {
    /** As its type suggests. */
    PLAIN,
    /** A number in decimal digits, whatever its size. */
    DECIMAL,
    /** A number in hexadecimal digits. */
    HEXADECIMAL,
    /** A number as the bytes that it stands in. */
    BYTES,
    /** A number whose bits have names, the definition's key is {@code -pipescope-flags}. */
    FLAGS,
    /** An IPv4 address. */
    IPV4,
    /** An IPv6 address in 16 bytes. */
    IPV6,
    /** An address of a link layer. */
    MAC,
    /** A GUID in 16 bytes, the first three parts of it little-endian. */
    GUID,
    /** A time in units of 100 ns since 1601. */
    FILETIME,
    /** Text in UTF-16, little-endian. */
    UTF16,
    /** Text in ASCII. */
    ASCII
  }

  public FieldDescription {
    names = Map.copyOf(names);
  }

  /** Number of bits when the field is not made of whole bytes; 0 else. */
  int bits() {
    return isBits() ? Integer.parseInt(type.replaceFirst("^b(\\d+).*", "$1")) : 0;
  }

  private boolean isBits() {
    return type.matches("b\\d+(be|le)?");
  }

  /** Number of bits of an integer; 0 when the type does not say. */
  int width() {
    if (isBits()) {
      return bits();
    }
    return type.matches(INTEGER) ? Byte.SIZE * (type.charAt(1) - '0') : 0;
  }

  boolean isSigned() {
    return type.startsWith("s") && type.matches(INTEGER);
  }
}
