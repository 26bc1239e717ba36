package io.pipescope.smb.pipe;

import java.util.Locale;

/** Why a pipe instance ended. */
public enum CloseReason {
  CLOSED,
  TREE_DISCONNECTED,
  LOGGED_OFF,
  CONNECTION_ENDED,
  BROKEN,
  END_OF_CAPTURE,
  /** It had to make room for others. */
  LIMIT;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The name in events. */
  @Override
  public String toString() {
    return text;
  }
}
