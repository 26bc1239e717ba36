package io.pipescope.api;

import java.util.Optional;

/**
 * Follows one conversation: both directions of its byte stream in order, without repetitions.
 *
 * <p>Offsets count the bytes of a direction from 0, the first byte after the SYN (or, when the
 * capture begins later, the first byte seen), in 64 bits. Calls come from one thread. May throw
 * {@link MalformedException}: the conversation is then put aside and an anomaly tells why.
 */
public interface StreamDissector {

  /** The next bytes of one direction. The chunk is valid during the call only. */
  void data(StreamChunk chunk);

  /**
   * Bytes that the receiver got but the capture lacks. The next chunk of that direction begins
   * behind the gap.
   *
   * @param direction which way the bytes went
   * @param offset of the first missing byte
   * @param length number of missing bytes, at least 1
   */
  void gap(Direction direction, long offset, long length);

  /**
   * The sender has set an urgent mark (RFC 9293 section 3.8.5). Told when the segment with the mark
   * arrives, in front of the bytes that it brings; marks that repeat an earlier one are not told.
   *
   * @param direction which way the marked bytes go
   * @param offset of the byte that BSD and Linux call out-of-band: the last urgent byte
   */
  default void urgent(Direction direction, long offset) {}

  /**
   * A byte that the application takes apart from the stream: {@link #data} leaves it out. Told once
   * for each such byte, in its place: behind the bytes in front of it, before those behind it.
   * Where the stream is read in line ({@link UrgentReading#IN_LINE}, or because the user wants
   * that) there is none, and {@link #data} has the byte.
   *
   * <p>Offsets go on counting the byte: the chunk behind it begins at {@code offset + 1}, and the
   * byte left out is no gap.
   *
   * @param direction which way the byte went
   * @param offset of the byte, as {@link #urgent} told it
   * @param value of the byte
   */
  default void urgentByte(Direction direction, long offset, byte value) {}

  /**
   * How many of the next bytes of a direction will not be looked at. TCP spares itself the work to
   * verify them and to remember them for comparison with later copies.
   *
   * @return 0 when all are read, {@link Long#MAX_VALUE} when none ever will be
   */
  default long unread(Direction direction) {
    return 0;
  }

  /**
   * Something that follows the framing from here on, without a trace in this dissector; empty when
   * the protocol has none.
   */
  default Optional<StreamFraming> framing() {
    return Optional.empty();
  }

  /** No more bytes will come in this direction. Called at most once for each. */
  void end(Direction direction);
}
