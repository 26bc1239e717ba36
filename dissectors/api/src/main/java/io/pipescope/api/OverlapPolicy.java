package io.pipescope.api;

/**
 * Whose rules decide when a sender gives two versions of the same bytes, in overlapping IP
 * fragments or in overlapping TCP segments.
 *
 * <p>Receivers differ in what they keep, and an attacker can use the difference to show an analyst
 * other bytes than the victim read. So the question is not which copy is right but whose answer is
 * wanted.
 */
public enum OverlapPolicy {
  /** The copy that came first. */
  FIRST,
  /** The copy that came last. */
  LAST,
  /** As Linux 6.18 does: measured. */
  LINUX,
  /** As the systems descended from 4.4BSD do: from their source and published measurements. */
  BSD,
  /** As Windows 10 does: from published measurements, not measured by this project. */
  WINDOWS;

  /** The name in options: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
