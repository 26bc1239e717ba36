package io.pipescope.api;

/** How the programs that speak a protocol read urgent data. */
public enum UrgentReading {
  /** With the rest of the stream: they set SO_OOBINLINE, as RFC 6093 section 6 recommends. */
  IN_LINE,
  /** Apart from the stream: the byte in front of the urgent pointer is not in it. */
  OUT_OF_BAND,
  /** Unknown; the reading under which the stream makes sense is the right one. */
  EITHER
}
