package io.pipescope.api;

/** How sure a {@linkplain StreamDissectorProvider#probe probe} is, least first. */
public enum Likelihood {
  /** The bytes contradict the protocol. */
  NO,
  /** Nothing contradicts the protocol, or too little was seen to tell. */
  POSSIBLE,
  /** A signature that other protocols do not have. */
  CERTAIN
}
