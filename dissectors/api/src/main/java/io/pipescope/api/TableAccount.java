package io.pipescope.api;

/**
 * The entries that the tables of one conversation's dissectors hold. All conversations draw on
 * {@link Limits#tableEntries}; what a conversation has taken is given back when it ends. For one
 * thread.
 */
public interface TableAccount {

  /** Grants everything and counts nothing. */
  TableAccount UNLIMITED =
      new TableAccount() {
        @Override
        public boolean take(int entries) {
          return true;
        }

        @Override
        public void give(int entries) {}

        @Override
        public void refused(String layer) {}
      };

  /**
   * Asks for entries.
   *
   * @param entries how many, not negative
   * @return whether they were granted; otherwise nothing was taken
   */
  boolean take(int entries);

  /** Gives back what was taken. */
  void give(int entries);

  /**
   * Says that something had to go because nothing was granted. The first time in a conversation
   * this reports the anomaly {@code limit.table_entries}.
   *
   * @param layer named in the anomaly
   */
  void refused(String layer);
}
