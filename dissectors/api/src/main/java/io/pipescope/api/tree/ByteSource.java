package io.pipescope.api.tree;

import java.util.List;

/**
 * Bytes that structures lie in.
 *
 * @param kind where they come from
 * @param bytes as far as they were captured and kept; not to be changed
 * @param origins the frames that brought them, in the order of the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // one owner, never compared
public record ByteSource(Kind kind, byte[] bytes, List<Origin> origins) {

  /** Where bytes come from. */
  public enum Kind {
    /** The frame itself. */
    FRAME,
    /** What the capture file says in front of the frame. */
    RECORD,
    /** Put together from the fragments of a datagram. */
    DATAGRAM,
    /** Put together from segments of a stream. */
    STREAM,
    /** Made from the frame's bytes otherwise, as by decryption or by taking padding away. */
    DERIVED
  }

  /**
   * A frame that brought some of the bytes.
   *
   * @param frame its number
   * @param start index of the first of them
   * @param length how many
   */
  public record Origin(long frame, int start, int length) {}

  public ByteSource {
    origins = List.copyOf(origins);
  }
}
