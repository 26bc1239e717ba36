package io.pipescope.api;

import java.util.Locale;

/**
 * Which way bytes went in a conversation. The client is who opened it, see {@link Conversation}.
 */
public enum Direction {
  TO_SERVER,
  TO_CLIENT;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The other way. */
  public Direction reverse() {
    return this == TO_SERVER ? TO_CLIENT : TO_SERVER;
  }

  /** The name in events: {@code to_server} or {@code to_client}. */
  @Override
  public String toString() {
    return text;
  }
}
