package io.pipescope.engine;

/**
 * Events of one worker as lines of output, in order, with their places.
 *
 * @param bytes the lines, one after the other
 * @param ends index behind each line
 * @param places of the lines, see {@link EventOrder}; never falling
 * @param until the worker will give no more events that belong before this place
 */
record EventBatch(byte[] bytes, int[] ends, long[] places, long until) {

  /** Number of lines. */
  int size() {
    return ends.length;
  }

  /** Index of the first byte of a line. */
  int start(int line) {
    return line == 0 ? 0 : ends[line - 1];
  }
}
