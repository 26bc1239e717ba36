package io.pipescope.api;

/**
 * What the dissectors of one conversation hold in memory of messages that are not complete yet. All
 * conversations draw on {@link Limits#messageTotalBytes}; what a conversation has taken is given
 * back when it ends. For one thread.
 */
public interface MemoryAccount {

  /** Grants everything and counts nothing. */
  MemoryAccount UNLIMITED =
      new MemoryAccount() {
        @Override
        public boolean take(long bytes) {
          return true;
        }

        @Override
        public void give(long bytes) {}
      };

  /**
   * Asks for memory.
   *
   * @param bytes about how many, not negative
   * @return whether they were granted; otherwise nothing was taken
   */
  boolean take(long bytes);

  /** Gives back what was taken. */
  void give(long bytes);
}
