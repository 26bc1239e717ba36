package io.pipescope.net.tcp.urgent;

/** Memory that the urgent data of all conversations of one partition may take together. */
public final class UrgentBudget {
  private final long total;
  private long used;

  /**
   * @param total bound in bytes
   */
  public UrgentBudget(long total) {
    this.total = total;
  }

  /** Takes memory unless the bound would be passed. */
  boolean take(long bytes) {
    if (used + bytes > total) {
      return false;
    }
    used += bytes;
    return true;
  }

  /** Gives memory back. */
  void give(long bytes) {
    used -= bytes;
  }
}
