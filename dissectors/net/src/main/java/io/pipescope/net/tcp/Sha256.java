package io.pipescope.net.tcp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** SHA-256 digests (FIPS 180-4). */
final class Sha256 {
  private Sha256() {}

  /** A digest of nothing yet. */
  static MessageDigest create() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The same digest once more, with its own future; empty when the provider cannot do that. */
  static Optional<MessageDigest> copy(MessageDigest digest) {
    try {
      return Optional.of((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      return Optional.empty();
    }
  }
}
