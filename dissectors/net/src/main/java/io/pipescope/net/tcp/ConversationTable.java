package io.pipescope.net.tcp;

import java.util.Arrays;
import java.util.Optional;

/**
 * The conversations of one partition by their endpoints: open addressing with linear probing, so
 * that finding one costs no object, and lists in the order of the last segment: of open and of
 * closed conversations, each with and without data.
 */
final class ConversationTable {
  private static final int INITIAL_SLOTS = 64;

  private TcpConversation[] slots = new TcpConversation[INITIAL_SLOTS];
  private int size;
  private final LastSeenList open = new LastSeenList();
  private final LastSeenList closed = new LastSeenList();
  private final LastSeenList openWithoutData = new LastSeenList();
  private final LastSeenList closedWithoutData = new LastSeenList();

  int size() {
    return size;
  }

  /** How many of them have not delivered a byte. */
  int sizeWithoutData() {
    return openWithoutData.size() + closedWithoutData.size();
  }

  /**
   * The conversation that a segment belongs to, or null: this is asked for every segment.
   *
   * @param networkKey as {@link io.pipescope.api.Packet#networkKey}
   */
  TcpConversation find(FlowKey key, long networkKey) {
    int mask = slots.length - 1;
    for (int i = slot(key, mask); slots[i] != null; i = i + 1 & mask) {
      if (slots[i].key().matches(key) && slots[i].isIn(networkKey, key.isFromLow())) {
        return slots[i];
      }
    }
    return null;
  }

  /**
   * The conversation of which a segment may be the first answer, from another virtual network than
   * the question. Segments that {@link #find} has a conversation for never get here.
   */
  Optional<TcpConversation> findUnanswered(FlowKey key) {
    int mask = slots.length - 1;
    for (int i = slot(key, mask); slots[i] != null; i = i + 1 & mask) {
      if (slots[i].key().matches(key) && slots[i].isUnheard(key.isFromLow())) {
        return Optional.of(slots[i]);
      }
    }
    return Optional.empty();
  }

  void add(TcpConversation conversation) {
    if (size * 2 >= slots.length) {
      grow();
    }
    place(slots, conversation);
    size++;
    openWithoutData.add(conversation);
  }

  /** Marks a conversation as the one seen last. */
  void touch(TcpConversation conversation) {
    LastSeenList list =
        conversation.isClosed()
            ? conversation.hasData() ? closed : closedWithoutData
            : conversation.hasData() ? open : openWithoutData;
    if (conversation.list() != list) {
      conversation.list().remove(conversation);
      list.add(conversation);
    } else {
      list.moveToEnd(conversation);
    }
  }

  void remove(TcpConversation conversation) {
    conversation.list().remove(conversation);
    int mask = slots.length - 1;
    int hole = slot(conversation.key(), mask);
    while (slots[hole] != conversation) {
      hole = hole + 1 & mask;
    }
    // close the hole, so that later entries of the same run are still found
    for (int i = hole + 1 & mask; slots[i] != null; i = i + 1 & mask) {
      int home = slot(slots[i].key(), mask);
      if ((i - home & mask) >= (i - hole & mask)) {
        slots[hole] = slots[i];
        hole = i;
      }
    }
    slots[hole] = null;
    size--;
  }

  /** Whether an open conversation has been silent since before this time, in nanoseconds. */
  boolean hasOpenBefore(long time) {
    return open.beginsBefore(time) || openWithoutData.beginsBefore(time);
  }

  /** Whether a closed conversation has been silent since before this time, in nanoseconds. */
  boolean hasClosedBefore(long time) {
    return closed.beginsBefore(time) || closedWithoutData.beginsBefore(time);
  }

  /** The open conversation that has been silent longest. */
  Optional<TcpConversation> oldestOpen() {
    return older(openWithoutData.first(), open.first());
  }

  /** The closed conversation that has been silent longest. */
  Optional<TcpConversation> oldestClosed() {
    return older(closedWithoutData.first(), closed.first());
  }

  /** The closed one, else the open one, that has been silent longest and delivered nothing. */
  Optional<TcpConversation> oldestWithoutData() {
    return closedWithoutData.first().or(openWithoutData::first);
  }

  private static Optional<TcpConversation> older(
      Optional<TcpConversation> one, Optional<TcpConversation> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    long first = one.get().lastTime();
    long second = other.get().lastTime();
    boolean earlier =
        first < second || (first == second && one.get().flowId() < other.get().flowId());
    return earlier ? one : other;
  }

  /** All conversations in the order of their first frames. */
  TcpConversation[] sorted() {
    TcpConversation[] all = new TcpConversation[size];
    int n = 0;
    for (TcpConversation conversation : slots) {
      if (conversation != null) {
        all[n++] = conversation;
      }
    }
    Arrays.sort(all, (a, b) -> Long.compare(a.flowId(), b.flowId()));
    return all;
  }

  private void grow() {
    TcpConversation[] larger = new TcpConversation[slots.length * 2];
    for (TcpConversation conversation : slots) {
      if (conversation != null) {
        place(larger, conversation);
      }
    }
    slots = larger;
  }

  private static void place(TcpConversation[] slots, TcpConversation conversation) {
    int mask = slots.length - 1;
    int i = slot(conversation.key(), mask);
    while (slots[i] != null) {
      i = i + 1 & mask;
    }
    slots[i] = conversation;
  }

  /** The low bits of the hash chose the partition; the high ones choose the slot. */
  private static int slot(FlowKey key, int mask) {
    return key.hash() >>> 8 & mask;
  }
}
