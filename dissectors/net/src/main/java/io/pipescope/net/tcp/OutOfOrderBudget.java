package io.pipescope.net.tcp;

/** What all out-of-order queues of one partition may hold together. */
final class OutOfOrderBudget {
  private final long perDirection;
  private final long total;
  private long used;

  /**
   * @param perDirection bound for one queue, in bytes
   * @param total bound for all of them, in bytes
   */
  OutOfOrderBudget(long perDirection, long total) {
    this.perDirection = perDirection;
    this.total = total;
  }

  /** Accounts for bytes that were queued or, negative, left a queue. */
  void add(long bytes) {
    used += bytes;
  }

  /** Whether a queue of this size has to give way. */
  boolean isExceededBy(long queueCost) {
    return queueCost > perDirection || used > total;
  }
}
