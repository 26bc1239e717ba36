package io.pipescope.engine;

import io.pipescope.api.Event;
import java.util.List;

/**
 * Events of one worker as lines of output, in order, with their places. Those that findings want to
 * hear of are there as objects, too; a line without bytes is one that is only to be heard.
 *
 * @param bytes the lines, one after the other, and room behind them
 * @param ends index behind each line
 * @param places of the lines, see {@link EventOrder}; never falling
 * @param heardLines which lines are to be heard, rising
 * @param heard the events of these lines
 * @param until the worker will give no more events that belong before this place
 */
record EventBatch(
    byte[] bytes, int[] ends, long[] places, int[] heardLines, List<Event> heard, long until) {

  private static final int[] NO_LINES = {};

  /** A batch that nobody needs to hear of. */
  static EventBatch unheard(byte[] bytes, int[] ends, long[] places, long until) {
    return new EventBatch(bytes, ends, places, NO_LINES, List.of(), until);
  }

  /** A batch without lines. */
  static EventBatch empty(long until) {
    return unheard(new byte[0], NO_LINES, new long[0], until);
  }

  /** Number of lines. */
  int size() {
    return ends.length;
  }

  /** Index of the first byte of a line; behind the last one, the end of all. */
  int start(int line) {
    return line == 0 ? 0 : ends[line - 1];
  }
}
