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
  private int lastFromClient;
  private int lastFromServer;
  private boolean lastWasClient;
  private long firstFrame;
  private long lastTime;

  /** Looks at an accepted segment; true when it goes on with a row of at least two. */
  boolean goesOn(TcpSegment segment, boolean fromClient, long frame, long time) {
    int acknowledgment = segment.acknowledgmentNumber();
    boolean empty = segment.ack() && segment.sequenceLength() == 0 && !segment.rst();
    boolean repeated = acknowledgment == (fromClient ? lastFromClient : lastFromServer);
    if (fromClient) {
      lastFromClient = acknowledgment;
    } else {
      lastFromServer = acknowledgment;
    }
    boolean inTurn = lastWasClient != fromClient && time - lastTime <= SILENCE_NANOS;
    if (!empty || !repeated || !inTurn) {
      acks = 0;
    }
    lastTime = time;
    lastWasClient = fromClient;
    if (!empty || !repeated) {
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
