package io.pipescope.bench.generate;

/** One conversation that is being generated. */
interface Talk {

  /**
   * Writes the next few frames.
   *
   * @param hurry whether to come to the end as soon as the protocol allows
   * @return whether more frames will follow
   */
  boolean step(boolean hurry);
}
