package io.pipescope.net.tcp.urgent;

import java.io.ByteArrayOutputStream;

/**
 * What one TCP stack does with the urgent data of one direction, and what its application gets.
 *
 * <p>For each segment {@link #segment} is called, then the bytes that are in order are handed on
 * elsewhere, then {@link #delivered}.
 */
abstract class Receiver {
  /** A byte that was sent but not captured. */
  static final int UNKNOWN_BYTE = -1;

  private final OffsetSet removed = new OffsetSet();
  private final OffsetSet outOfBand = new OffsetSet();
  private final OffsetSet marks = new OffsetSet();
  private final ByteArrayOutputStream outOfBandBytes = new ByteArrayOutputStream(4);

  /**
   * A segment arrives; its data is not queued yet.
   *
   * @return whether its urgent pointer sets a new mark
   */
  abstract boolean segment(UrgentSegment segment);

  /**
   * The data of the segment is queued, and everything in front of RCV.NXT can be read.
   *
   * @param rcvNxt as a stream offset; one more once the FIN was taken
   * @param finTaken whether it was
   */
  abstract void delivered(long rcvNxt, boolean finTaken);

  /**
   * No more segments will come.
   *
   * @param rcvNxt behind the last byte that can be read; one more once the FIN was taken
   * @param finTaken whether it was
   * @param resetUnread whether a reset took away what was not read out of band
   */
  void finish(long rcvNxt, boolean finTaken, boolean resetUnread) {}

  /**
   * The first byte from {@code offset} on that this stack will not give its application in the
   * stream, as far as is known now; {@link Long#MAX_VALUE} when there is none.
   */
  abstract long nextTakenOut(long offset);

  /** A mark whose byte may still come back into the stream; {@link Long#MAX_VALUE} when none. */
  long undecided() {
    return Long.MAX_VALUE;
  }

  /** Bytes that are not in the stream which the application reads. */
  final OffsetSet removed() {
    return removed;
  }

  /** Stream offsets of the bytes that could be read with MSG_OOB. */
  final OffsetSet outOfBand() {
    return outOfBand;
  }

  /** Stream offsets at which SIOCATMARK is true. */
  OffsetSet marks() {
    return marks;
  }

  /** What could be read with MSG_OOB, in order. */
  final byte[] outOfBandBytes() {
    return outOfBandBytes.toByteArray();
  }

  final void addOutOfBand(int value) {
    if (value != UNKNOWN_BYTE) {
      outOfBandBytes.write(value);
    }
  }
}
