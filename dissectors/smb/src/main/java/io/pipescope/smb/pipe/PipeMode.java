package io.pipescope.smb.pipe;

import java.util.Locale;

/** Whether a pipe keeps messages apart, and whether an end of it reads them one by one. */
public enum PipeMode {
  MESSAGE,
  BYTE,
  UNKNOWN;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The mode that a structure with 1 for messages and 0 for bytes says. */
  public static PipeMode of(boolean message) {
    return message ? MESSAGE : BYTE;
  }

  /** The name in events. */
  @Override
  public String toString() {
    return text;
  }
}
