package io.pipescope.auth;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.DerElement;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Walks elements in the Distinguished Encoding Rules (X.690). Contents that do not fit into what is
 * around them are cut there; what is no element ends the walk. It goes down only as far as its
 * caller asks, so that depth is not the sender's choice.
 */
final class Der {
  static final int INTEGER = 0x02;
  static final int OCTET_STRING = 0x04;
  static final int OBJECT_IDENTIFIER = 0x06;
  static final int ENUMERATED = 0x0a;
  static final int GENERAL_STRING = 0x1b;
  static final int SEQUENCE = 0x30;

  private static final int APPLICATION = 0x60;
  private static final int CONTEXT = 0xa0;
  private static final int LONG_FORM = 0x80;
  private static final int LONGEST_LENGTH = 0x84;
  private static final int LONGEST_NUMBER = 4;

  private final WireStream in;
  private final DerElement element;

  Der(WireStream in) {
    this.in = in;
    this.element = new DerElement(in);
  }

  /**
   * One element.
   *
   * @param tag identifier octet
   * @param content bytes of the contents; their length is what the element claims
   * @param next what stands behind it
   */
  record Element(int tag, PayloadWindow content, PayloadWindow next) {}

  /** The tag of a constructed element with a number that the protocol gives. */
  static int application(int number) {
    return APPLICATION | number;
  }

  /** The tag of a constructed element with a number that its place gives. */
  static int context(int number) {
    return CONTEXT | number;
  }

  /** The element at the beginning; empty when there is none. */
  Optional<Element> first(PayloadWindow bytes) {
    in.bind(bytes.buffer(), bytes.position(), bytes.position() + bytes.available());
    try {
      element._read();
    } catch (EndOfWireException e) {
      return Optional.empty();
    }
    if (element.lenShort() == LONG_FORM || element.lenShort() > LONGEST_LENGTH) {
      return Optional.empty();
    }
    PayloadWindow rest = bytes.from(in.pos());
    long length = length();
    PayloadWindow content =
        PayloadWindow.captured(
            rest.buffer(), rest.position(), (int) Math.min(length, rest.available()), length);
    return Optional.of(
        new Element(element.tag(), content, rest.from((int) Math.min(length, rest.available()))));
  }

  private long length() {
    return switch (element.lenShort()) {
      case 0x81 -> element.lenOctet1();
      case 0x82 -> (long) element.lenOctet1() << 8 | element.lenOctet2();
      case 0x83 ->
          (long) element.lenOctet1() << 16 | element.lenOctet2() << 8 | element.lenOctet3();
      case 0x84 ->
          (long) element.lenOctet1() << 24
              | (long) element.lenOctet2() << 16
              | element.lenOctet3() << 8
              | element.lenOctet4();
      default -> element.lenShort();
    };
  }

  /** The contents of the first element that has a tag. */
  Optional<PayloadWindow> find(PayloadWindow bytes, int tag) {
    Optional<Element> found = first(bytes);
    while (found.isPresent()) {
      if (found.get().tag() == tag) {
        return Optional.of(found.get().content());
      }
      found = first(found.get().next());
    }
    return Optional.empty();
  }

  /** The contents of elements one inside the other, each found by its tag. */
  Optional<PayloadWindow> descend(PayloadWindow bytes, int... tags) {
    Optional<PayloadWindow> at = Optional.of(bytes);
    for (int tag : tags) {
      at = find(at.get(), tag);
      if (at.isEmpty()) {
        return at;
      }
    }
    return at;
  }

  /**
   * Elements of one kind, as hexadecimal digits.
   *
   * @param most so many at most
   */
  List<String> all(PayloadWindow bytes, int tag, int most) {
    List<String> all = new ArrayList<>();
    Optional<Element> found = first(bytes);
    while (found.isPresent() && all.size() < most) {
      if (found.get().tag() == tag) {
        all.add(hex(found.get().content()));
      }
      found = first(found.get().next());
    }
    return all;
  }

  /** Text elements, at most so many. */
  List<String> texts(PayloadWindow bytes, int most) {
    List<String> all = new ArrayList<>();
    Optional<Element> found = first(bytes);
    while (found.isPresent() && all.size() < most) {
      if (found.get().tag() == GENERAL_STRING) {
        all.add(text(found.get().content()));
      }
      found = first(found.get().next());
    }
    return all;
  }

  /** Names of Kerberos are in UTF-8 whatever the standard says (RFC 4120 5.2.1). */
  static String text(PayloadWindow content) {
    return new String(content.head(content.available()), StandardCharsets.UTF_8);
  }

  static String hex(PayloadWindow content) {
    return HexFormat.of().formatHex(content.head(content.available()));
  }

  /** The value of a small number that is not negative; empty when it is something else. */
  static OptionalLong number(PayloadWindow content) {
    if (content.available() == 0
        || content.length() > LONGEST_NUMBER
        || content.length() > content.available()) {
      return OptionalLong.empty();
    }
    ByteBuffer buffer = content.buffer();
    long value = 0;
    for (int i = 0; i < content.available(); i++) {
      value = value << 8 | (buffer.get(content.position() + i) & 0xff);
    }
    return OptionalLong.of(value);
  }
}
