package io.pipescope.definition;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields at the beginning of a structure that are always there, always of the same size and so
 * always at the same place. Found in the definition, before anything is compiled.
 */
final class Layout {
  private static final Pattern INTEGER = Pattern.compile("[us]([1248])(le|be)?");
  private static final Pattern FLOAT = Pattern.compile("f([48])(le|be)?");
  private static final Pattern BITS = Pattern.compile("b([0-9]{1,2})(le|be)?");
  private static final int DEEPEST = 16;

  /**
   * A field at a fixed place.
   *
   * @param path its id, behind those of the structures around it: {@code header.len_body}
   * @param bit where it begins, in bits from the start
   * @param bits how long it is
   * @param integer whether it is a whole number
   * @param littleEndian whether its first byte is the lowest
   * @param fixed the bytes that it has to be; empty when it can be any
   */
  record Field(
      String path, long bit, long bits, boolean integer, boolean littleEndian, byte[] fixed) {

    /** Whether it begins and ends with a byte. */
    boolean isAligned() {
      return bit % Byte.SIZE == 0 && bits % Byte.SIZE == 0;
    }
  }

  private final Definition definition;
  private final List<Field> fields = new ArrayList<>();
  private long bit;

  private Layout(Definition definition) {
    this.definition = definition;
  }

  /** The fixed fields at the beginning of a type. */
  static List<Field> of(Definition definition, YamlNode type) throws DefinitionException {
    Layout layout = new Layout(definition);
    layout.structure(type, "", definition.meta().text("endian").orElse("be"), 0);
    return List.copyOf(layout.fields);
  }

  /** Adds the fields of a type; false when one of them is not fixed. */
  private boolean structure(YamlNode type, String prefix, String endian, int depth)
      throws DefinitionException {
    String order = type.find("meta").flatMap(meta -> meta.text("endian")).orElse(endian);
    Optional<YamlNode> sequence = type.find("seq");
    if (sequence.isEmpty()) {
      return true;
    }
    for (YamlNode field : sequence.get().elements()) {
      if (depth > DEEPEST || !field(field, prefix, order, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean field(YamlNode field, String prefix, String endian, int depth)
      throws DefinitionException {
    if (field.find("if").isPresent() || field.find("repeat").isPresent()) {
      return false;
    }
    String path = prefix + field.text("id").orElse("");
    Optional<YamlNode> contents = field.find("contents");
    if (contents.isPresent()) {
      byte[] bytes = bytes(contents.get());
      add(path, bytes.length * 8L, false, false, bytes);
      return true;
    }
    String type = field.text("type").orElse("");
    Matcher integer = INTEGER.matcher(type);
    if (integer.matches()) {
      long bits = Long.parseLong(integer.group(1)) * 8;
      boolean little = "le".equals(integer.group(2) == null ? endian : integer.group(2));
      add(path, bits, true, little, valid(field, bits, little));
      return true;
    }
    Matcher bits = BITS.matcher(type);
    if (bits.matches()) {
      fields.add(new Field(path, bit, Long.parseLong(bits.group(1)), true, false, new byte[0]));
      bit += Long.parseLong(bits.group(1));
      return true;
    }
    Matcher floating = FLOAT.matcher(type);
    if (floating.matches()) {
      add(path, Long.parseLong(floating.group(1)) * 8, false, false, new byte[0]);
      return true;
    }
    return sized(field, path, type, endian, depth);
  }

  /** A field whose size is written down, or a structure. */
  private boolean sized(YamlNode field, String path, String type, String endian, int depth)
      throws DefinitionException {
    Optional<YamlNode> size = field.find("size").filter(YamlNode::isInteger);
    Optional<YamlNode> inner = type.isEmpty() ? Optional.empty() : definition.type(type);
    if (size.isPresent()) {
      align();
      long start = bit;
      if (inner.isPresent() && field.find("process").isEmpty()) {
        structure(inner.get(), path + ".", endian, depth + 1);
      }
      bit = start;
      add(path, size.get().integer() * 8, false, false, new byte[0]);
      return true;
    }
    return field.find("size").isEmpty()
        && field.find("size-eos").isEmpty()
        && inner.isPresent()
        && structure(inner.get(), path + ".", endian, depth + 1);
  }

  private void add(String path, long bits, boolean integer, boolean little, byte[] fixed) {
    align();
    fields.add(new Field(path, bit, bits, integer, little, fixed));
    bit += bits;
  }

  private void align() {
    bit = (bit + 7) / 8 * 8;
  }

  /** The bytes of an integer that can have one value only. */
  private static byte[] valid(YamlNode field, long bits, boolean little)
      throws DefinitionException {
    Optional<YamlNode> valid =
        field.find("valid").map(rule -> rule.isMapping() ? rule.find("eq").orElse(rule) : rule);
    if (valid.isEmpty() || !valid.get().isInteger()) {
      return new byte[0];
    }
    long value = valid.get().integer();
    byte[] bytes = new byte[(int) bits / 8];
    for (int i = 0; i < bytes.length; i++) {
      int shift = 8 * (little ? i : bytes.length - 1 - i);
      bytes[i] = (byte) (value >>> shift);
    }
    return bytes;
  }

  /**
   * Bytes as {@code contents} has them: text, or a list of numbers and text.
   *
   * @throws DefinitionException when it is something else
   */
  static byte[] bytes(YamlNode contents) throws DefinitionException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (YamlNode element : contents.elements()) {
      if (element.isInteger()) {
        long value = element.integer();
        if (value < 0 || value > 0xff) {
          throw element.error(value + " is no byte");
        }
        bytes.write((int) value);
      } else {
        String text = element.text().orElseThrow(() -> element.error("bytes are expected"));
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
