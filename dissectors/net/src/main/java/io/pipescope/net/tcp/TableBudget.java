package io.pipescope.net.tcp;

import io.pipescope.api.Anomaly;
import io.pipescope.api.TableAccount;
import java.util.function.Consumer;

/** What the tables of one partition's conversations may hold together, or those of packets. */
public final class TableBudget {
  private final long most;
  private long used;

  /**
   * @param most bound in entries
   */
  public TableBudget(long most) {
    this.most = most;
  }

  /** The account of one conversation. */
  public final class OfConversation implements TableAccount {
    private final Consumer<Anomaly> anomalies;
    private long taken;
    private boolean told;

    private OfConversation(Consumer<Anomaly> anomalies) {
      this.anomalies = anomalies;
    }

    @Override
    public boolean take(int entries) {
      if (entries > most - used) {
        return false;
      }
      used += entries;
      taken += entries;
      return true;
    }

    @Override
    public void give(int entries) {
      used -= entries;
      taken -= entries;
    }

    @Override
    public void refused(String layer) {
      if (told) {
        return;
      }
      told = true;
      anomalies.accept(
          Anomaly.of(
              layer,
              "limit.table_entries",
              "The tables of one partition would hold more than "
                  + most
                  + " entries: what asks for more gives up its own, or keeps no more."));
    }

    /** The conversation is over. */
    void close() {
      used -= taken;
      taken = 0;
    }
  }

  /**
   * Opens an account.
   *
   * @param anomalies takes what is said of the conversation
   */
  public OfConversation newConversation(Consumer<Anomaly> anomalies) {
    return new OfConversation(anomalies);
  }
}
