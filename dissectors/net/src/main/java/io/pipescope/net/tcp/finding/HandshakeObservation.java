package io.pipescope.net.tcp.finding;

import io.pipescope.api.Observation;

/**
 * A step of a connection's opening was seen for the first time.
 *
 * @param step which one
 * @param sequenceNumber of the segment, raw
 */
public record HandshakeObservation(Step step, int sequenceNumber) implements Observation {

  /** The steps, in the order in which they happen. */
  public enum Step {
    /** The client has sent a SYN. */
    OPENED,
    /** The server has sent a SYN-ACK. */
    ANSWERED,
    /** The client has acknowledged it. */
    COMPLETED,
    /** One of them has refused, before it was complete. */
    REFUSED
  }
}
