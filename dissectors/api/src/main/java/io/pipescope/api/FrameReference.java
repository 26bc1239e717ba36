package io.pipescope.api;

/**
 * A frame of a capture.
 *
 * @param number from 1, in its file; 0 stands for the file as a whole
 * @param timestamp capture time in nanoseconds since 1970-01-01T00:00:00Z
 * @param nanoseconds whether the capture's clock had nanosecond resolution
 */
public record FrameReference(long number, long timestamp, boolean nanoseconds) {

  /** The file as a whole, before its first frame. */
  public static final FrameReference NONE = new FrameReference(0, 0, false);
}
