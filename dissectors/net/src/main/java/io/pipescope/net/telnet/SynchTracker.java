package io.pipescope.net.telnet;

import java.util.OptionalLong;

/** The Synch that is going on in one direction, if there is one. */
final class SynchTracker {
  private int marks;
  private long mark;
  private long frame;
  private long flushed;

  boolean isActive() {
    return marks > 0;
  }

  /** Whether the byte of the latest mark is in front of this place in the stream. */
  boolean isPassedAt(long offset) {
    return mark < offset;
  }

  /** An urgent mark: begins a Synch, or merges with the one that is going on. */
  void mark(long offset, long frameNumber) {
    if (marks == 0) {
      mark = offset;
      frame = frameNumber;
      flushed = 0;
    }
    marks++;
    mark = Math.max(mark, offset);
  }

  void flush(int length) {
    flushed += length;
  }

  /** Ends the Synch at its Data Mark, if there was one. */
  Synch close(OptionalLong dataMark) {
    Synch synch = new Synch(marks, frame, mark, markOn(dataMark), dataMark, flushed);
    marks = 0;
    return synch;
  }

  private String markOn(OptionalLong dataMark) {
    if (dataMark.isEmpty()) {
      return "nowhere";
    }
    long distance = dataMark.getAsLong() - mark;
    return distance == 0 ? "DM" : distance == 1 ? "IAC" : "before";
  }
}
