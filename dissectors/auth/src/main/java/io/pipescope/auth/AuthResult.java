package io.pipescope.auth;

import java.util.Locale;

/** How an attempt to log on ended. */
public enum AuthResult {
  SUCCESS,
  FAILURE,
  /** There was no answer, or one that asks for more. */
  UNKNOWN;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The name in events. */
  @Override
  public String toString() {
    return text;
  }
}
