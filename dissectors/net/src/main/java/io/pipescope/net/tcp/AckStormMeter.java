package io.pipescope.net.tcp;

/**
 * Counts the acknowledgments in a row that acknowledge nothing new and come from both ends in turn.
 */
final class AckStormMeter {
  private int acks;
  private int lastFromClient;
  private int lastFromServer;
  private boolean lastWasClient;
  private long firstFrame;

  /** Looks at an accepted segment; true when it goes on with a row of at least two. */
  boolean goesOn(TcpSegment segment, boolean fromClient, long frame) {
    int acknowledgment = segment.acknowledgmentNumber();
    boolean empty = segment.ack() && segment.sequenceLength() == 0 && !segment.rst();
    boolean repeated = acknowledgment == (fromClient ? lastFromClient : lastFromServer);
    if (fromClient) {
      lastFromClient = acknowledgment;
    } else {
      lastFromServer = acknowledgment;
    }
    if (!empty || !repeated || (acks > 0 && lastWasClient == fromClient)) {
      acks = 0;
    }
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
