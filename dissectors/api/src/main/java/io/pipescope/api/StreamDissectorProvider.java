package io.pipescope.api;

import java.nio.ByteBuffer;

/** Provides the dissectors of a protocol that is carried in a TCP byte stream. */
public non-sealed interface StreamDissectorProvider extends DissectorProvider {

  /**
   * How much the first bytes of a direction look like this protocol. Must not move the buffer's
   * position, and must not need more than the first {@value #PROBE_LENGTH} bytes.
   *
   * @param direction which way the bytes went
   * @param head the first bytes that were seen, from position to limit; at least one
   */
  Likelihood probe(Direction direction, ByteBuffer head);

  /** A new dissector for one conversation. */
  StreamDissector create(StreamContext context);

  /** How programs that speak this protocol read urgent data; a socket's default unless said. */
  default UrgentReading urgentReading() {
    return UrgentReading.OUT_OF_BAND;
  }

  /** How many bytes of a direction {@link #probe} can count on at most. */
  int PROBE_LENGTH = 64;
}
