package io.pipescope.smb.pipe;

import java.util.Locale;

/** How a message went through a pipe. */
public enum Via {
  WRITE,
  READ,
  TRANSACT,
  CALL,
  PEEK;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The name in events. */
  @Override
  public String toString() {
    return text;
  }
}
