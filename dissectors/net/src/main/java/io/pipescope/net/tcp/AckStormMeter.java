package io.pipescope.net.tcp;

import java.util.concurrent.TimeUnit;

/**
 * Counts the acknowledgments in a row that acknowledge nothing new and come from both ends in turn.
 * A silence ends the row: a storm is as fast as the path, keep-alives take their time (RFC 9293
 * section 3.8.4).
 */
final class AckStormMeter {
  private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private int acks;
  private boolean lastWasClient;
  private long firstFrame;
  private long lastTime;

  /**
   * Looks at an accepted segment.
   *
   * @param repeated whether it is an acknowledgment and nothing else, of what this end has
   *     acknowledged before
   * @return whether it goes on with a row of at least two
   */
  boolean goesOn(boolean repeated, boolean fromClient, long frame, long time) {
    boolean inTurn = lastWasClient != fromClient && time - lastTime <= SILENCE_NANOS;
    if (!repeated || !inTurn) {
      acks = 0;
    }
    lastTime = time;
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
