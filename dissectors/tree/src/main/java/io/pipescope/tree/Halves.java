package io.pipescope.tree;

import java.util.Optional;

/** Two neighbouring fields of eight bytes that are one of sixteen. */
final class Halves {
  private Halves() {}

  /** What the whole is called, when two fields are its halves. */
  static Optional<String> name(FieldDescription first, FieldDescription second) {
    if (!first.type().startsWith("u8") || !second.type().equals(first.type())) {
      return Optional.empty();
    }
    return name(first.id(), "_high", second.id(), "_low")
        .or(() -> name(first.id(), "_low", second.id(), "_high"));
  }

  private static Optional<String> name(String a, String endOfA, String b, String endOfB) {
    if (!a.endsWith(endOfA) || !b.endsWith(endOfB)) {
      return Optional.empty();
    }
    String id = a.substring(0, a.length() - endOfA.length());
    return b.length() == id.length() + endOfB.length() && b.startsWith(id)
        ? Optional.of(id)
        : Optional.empty();
  }
}
