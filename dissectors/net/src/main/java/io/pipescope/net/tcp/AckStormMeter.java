package io.pipescope.net.tcp;

/**
 * Counts the acknowledgments in a row that acknowledge nothing new and come from both ends in turn.
 */
final class AckStormMeter {
  private int acks;
  private boolean lastWasClient;
  private long firstFrame;

  /**
   * Looks at an accepted segment.
   *
   * @param repeated whether it is an acknowledgment and nothing else, of what this end has
   *     acknowledged before
   * @return whether it goes on with a row of at least two
   */
  boolean goesOn(boolean repeated, boolean fromClient, long frame) {
    if (!repeated || (acks > 0 && lastWasClient == fromClient)) {
      acks = 0;
    }
    lastWasClient = fromClient;
    if (!repeated) {
      return false;
    }
    if (acks == 0) {
      firstFrame = frame;
    }
    return ++acks > 1;
  }

  /** How many there were in a row. */
  int acks() {
    return acks;
  }

  /** The frame of the first of them. */
  long firstFrame() {
    return firstFrame;
  }
}
