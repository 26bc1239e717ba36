package io.pipescope.tree;

import io.pipescope.ksy.EndOfWireException;

/** Why a structure could not be read to its end, in one sentence. */
final class Problems {
  private Problems() {}

  static String describe(RuntimeException e) {
    if (e instanceof EndOfWireException end) {
      return end.needed() < 0
          ? "A length is negative: " + end.needed()
          : "%d bytes are needed where %d are left".formatted(end.needed(), end.available());
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.replaceAll("\\s+", " ");
  }
}
