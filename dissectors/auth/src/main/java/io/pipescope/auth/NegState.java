package io.pipescope.auth;

import java.util.Optional;
import java.util.OptionalLong;

/** How a negotiation of SPNEGO stands, as its acceptor says (RFC 4178 4.2.2). */
public enum NegState {
  ACCEPT_COMPLETED,
  ACCEPT_INCOMPLETE,
  REJECT,
  REQUEST_MIC;

  static Optional<NegState> of(OptionalLong code) {
    return code.isPresent() && code.getAsLong() < values().length
        ? Optional.of(values()[(int) code.getAsLong()])
        : Optional.empty();
  }
}
