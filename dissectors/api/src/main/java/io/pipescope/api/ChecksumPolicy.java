package io.pipescope.api;

/**
 * What becomes of TCP segments whose checksum is wrong.
 *
 * <p>A receiver drops them. But a capture made on the sender itself holds segments whose checksum
 * the network card had yet to fill in, and those were good when they left.
 */
public enum ChecksumPolicy {
  /**
   * Corrupt segments are dropped, as their receiver dropped them; those of a sender that leaves the
   * checksum to its network card are kept. Payload that no dissector reads is not looked at.
   */
  AUTO,
  /** Every segment with a wrong checksum is dropped, whatever the reason. */
  VERIFY,
  /** Checksums are not looked at. */
  IGNORE;

  /** The name in options: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
