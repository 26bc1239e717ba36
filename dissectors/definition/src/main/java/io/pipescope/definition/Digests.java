package io.pipescope.definition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hash functions. */
final class Digests {
  private Digests() {}

  /** SHA-256 (FIPS 180-4), which every Java has. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
