package io.pipescope.net.tcp;

import io.pipescope.api.MemoryAccount;

/** What the incomplete messages of one partition's conversations may take together. */
final class MessageMemory {
  private final long most;
  private long used;

  /**
   * @param most bound in bytes
   */
  MessageMemory(long most) {
    this.most = most;
  }

  /** The account of one conversation. */
  final class OfConversation implements MemoryAccount {
    private long taken;

    @Override
    public boolean take(long bytes) {
      if (bytes > most - used) {
        return false;
      }
      used += bytes;
      taken += bytes;
      return true;
    }

    @Override
    public void give(long bytes) {
      used -= bytes;
      taken -= bytes;
    }

    /** The conversation is over. */
    void close() {
      give(taken);
    }
  }

  /** Opens an account. */
  OfConversation newConversation() {
    return new OfConversation();
  }
}
