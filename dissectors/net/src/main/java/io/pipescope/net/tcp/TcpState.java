package io.pipescope.net.tcp;

/** The states of one end of a connection (RFC 9293 section 3.3.2). */
enum TcpState {
  LISTEN,
  SYN_SENT,
  SYN_RECEIVED,
  ESTABLISHED,
  FIN_WAIT_1,
  FIN_WAIT_2,
  CLOSE_WAIT,
  CLOSING,
  LAST_ACK,
  TIME_WAIT,
  CLOSED;

  private final String text = name().replace('_', '-');

  /** The name as the RFC spells it, {@code SYN-SENT}. */
  @Override
  public String toString() {
    return text;
  }
}
