package io.pipescope.net.tcp.urgent;

/** What a receiver makes of a segment as a whole (RFC 9293 section 3.10.7.4, first check). */
public enum Acceptance {
  /** It is processed. */
  ACCEPTED,
  /** All of it lies in front of what the receiver has acknowledged. */
  OLD,
  /** It is thrown away: beyond the window, or with a SYN, a RST or without an ACK. */
  IGNORED
}
