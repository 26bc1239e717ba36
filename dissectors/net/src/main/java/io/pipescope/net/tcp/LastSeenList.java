package io.pipescope.net.tcp;

import java.util.Optional;

/**
 * Conversations in the order of their last segments: a list through the conversations themselves.
 */
final class LastSeenList {
  private TcpConversation first;
  private TcpConversation last;
  private int size;

  int size() {
    return size;
  }

  Optional<TcpConversation> first() {
    return Optional.ofNullable(first);
  }

  /** Whether the first one had its last segment before this time: this is asked every segment. */
  boolean beginsBefore(long time) {
    return first != null && first.lastTime() < time;
  }

  void add(TcpConversation conversation) {
    conversation.link(this, last, null);
    if (last == null) {
      first = conversation;
    } else {
      last.setAfter(conversation);
    }
    last = conversation;
    size++;
  }

  void moveToEnd(TcpConversation conversation) {
    if (conversation != last) {
      remove(conversation);
      add(conversation);
    }
  }

  void remove(TcpConversation conversation) {
    TcpConversation before = conversation.before();
    TcpConversation after = conversation.after();
    if (before == null) {
      first = after;
    } else {
      before.setAfter(after);
    }
    if (after == null) {
      last = before;
    } else {
      after.setBefore(before);
    }
    size--;
  }
}
