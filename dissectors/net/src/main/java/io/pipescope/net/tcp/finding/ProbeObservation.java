package io.pipescope.net.tcp.finding;

import io.pipescope.api.Direction;
import io.pipescope.api.Observation;

/**
 * A segment with flags or addresses that no TCP sends, or that only makes sense where a connection
 * is.
 *
 * @param kind what is odd
 * @param direction which way it went
 */
public record ProbeObservation(Kind kind, Direction direction) implements Observation {

  /** What is odd about a segment. */
  public enum Kind {
    /** From an endpoint to itself (CVE-1999-0016). */
    LAND,
    /** SYN and FIN together. */
    SYN_FIN,
    /** FIN, PSH and URG without ACK. */
    XMAS,
    /** No flag at all. */
    NULL,
    /** FIN without ACK, and no connection. */
    FIN,
    /** Urgent data to the NetBIOS session service before any of its messages. */
    WINNUKE,
    /** A TCP-AO option too short to be one (CVE-2019-12260). */
    SHORT_AUTHENTICATION_OPTION
  }
}
