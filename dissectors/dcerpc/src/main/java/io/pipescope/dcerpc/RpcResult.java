package io.pipescope.dcerpc;

import java.util.Locale;

/** How a call or a negotiation ended. */
public enum RpcResult {
  RESPONSE,
  FAULT,
  /** The client gave up, and there was no answer. */
  CANCELLED,
  UNANSWERED,
  ACCEPTED,
  REJECTED;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The name in events. */
  @Override
  public String toString() {
    return text;
  }
}
