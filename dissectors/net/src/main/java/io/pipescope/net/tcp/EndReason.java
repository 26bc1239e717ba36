package io.pipescope.net.tcp;

import java.util.Locale;

/** Why a conversation ended. */
enum EndReason {
  FIN,
  RST,
  TIMEOUT,
  REUSE,
  LIMIT,
  END_OF_CAPTURE;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The name in events. */
  @Override
  public String toString() {
    return text;
  }
}
