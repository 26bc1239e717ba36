package io.pipescope.net.tcp.urgent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A mark while its conversation lives. */
final class MarkEntry {
  private static final long[] NONE = {};

  final int id;
  final long offset;
  final Origin origin;
  final long sequenceNumber;
  final int urgentPointer;

  private final long firstFrame;
  private long[] laterFrames = NONE;
  private int later;

  int byteValue = Receiver.UNKNOWN_BYTE;
  int anomalies;
  boolean inWindow;
  boolean takenByLinux;
  boolean takenByStdurg;
  boolean takenByBsd;
  int supersededBy = -1;

  /** The kind of segment that carries a mark; marks of different kinds are never the same. */
  enum Origin {
    DATA,
    SYN,
    RST
  }

  MarkEntry(int id, long offset, Origin origin, UrgentSegment segment) {
    this.id = id;
    this.offset = offset;
    this.origin = origin;
    sequenceNumber = segment.sequenceNumber();
    urgentPointer = segment.urgentPointer();
    firstFrame = segment.frame();
  }

  /** Adds a frame that repeats the mark; frames come in rising order. */
  void repeat(long frame) {
    long last = later == 0 ? firstFrame : laterFrames[later - 1];
    if (frame == last) {
      return;
    }
    if (later == laterFrames.length) {
      laterFrames = Arrays.copyOf(laterFrames, Math.max(2, later * 2));
    }
    laterFrames[later++] = frame;
  }

  long firstFrame() {
    return firstFrame;
  }

  List<Long> frames() {
    List<Long> frames = new ArrayList<>(1 + later);
    frames.add(firstFrame);
    for (int i = 0; i < later; i++) {
      frames.add(laterFrames[i]);
    }
    return frames;
  }
}
