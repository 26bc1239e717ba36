package io.pipescope.dcerpc.ndr;

import io.pipescope.dcerpc.ndr.NdrType.Array;
import io.pipescope.dcerpc.ndr.NdrType.Pointer;
import io.pipescope.dcerpc.ndr.NdrType.PointerKind;
import java.util.List;

/** Puts the dimensions and pointers of a declarator around its type. */
final class IdlLevels {
  private final IdlTokens tokens;
  private final NdrType base;
  private final IdlAttributes attributes;

  /** The kind of the next pointer inward. */
  private PointerKind kind;

  IdlLevels(IdlTokens tokens, NdrType base, IdlAttributes attributes, PointerKind outermost) {
    this.tokens = tokens;
    this.base = base;
    this.attributes = attributes;
    kind = outermost;
  }

  /**
   * The type with all levels.
   *
   * @param lengths of the dimensions, outermost first; empty text for one that is not fixed
   * @param pointers how many pointers are inside of the dimensions
   * @param inner the kind of pointers but the outermost
   */
  NdrType build(List<String> lengths, int pointers, PointerKind inner) {
    return build(0, lengths, pointers, inner);
  }

  private NdrType build(int level, List<String> lengths, int pointers, PointerKind inner) {
    boolean varying = attributes.applies("length_is", level);
    boolean isText = attributes.has("string") && pointers + lengths.size() == 1;
    if (!lengths.isEmpty()) {
      String length = lengths.get(0);
      NdrType element = build(level + 1, lengths.subList(1, lengths.size()), pointers, inner);
      int fixed = length.isEmpty() ? Array.CONFORMANT : Integer.parseInt(length);
      return array(element, fixed, varying, isText);
    }
    if (pointers == 0) {
      return base;
    }
    PointerKind own = kind;
    kind = inner;
    NdrType target = build(level + 1, lengths, pointers - 1, inner);
    boolean many =
        attributes.applies("size_is", level) || attributes.applies("max_is", level) || isText;
    return new Pointer(own, many ? array(target, Array.CONFORMANT, varying, isText) : target);
  }

  private NdrType array(NdrType element, int length, boolean varying, boolean isText) {
    if (element.isConformant()) {
      throw tokens.error("the elements of an array cannot be arrays without a length");
    }
    return new Array(element, length, varying || isText, isText, Display.PLAIN);
  }
}
