package io.pipescope.engine;

/**
 * The place of an event among those of its capture, as one number: the events of a frame in the
 * order of the frames, first what the layers below TCP found in it; then what concerns the capture
 * as a whole; then the conversations that the end of the capture ended, in the order of their first
 * frames.
 */
final class EventOrder {
  /** Before all events. */
  static final long START = Long.MIN_VALUE;

  /** Behind all frames. */
  static final long CAPTURE = 1L << 61;

  /** Behind all events. */
  static final long END = Long.MAX_VALUE;

  private static final long CONVERSATIONS = 1L << 62;

  private EventOrder() {}

  /** What the layers below TCP found in a frame. */
  static long ofLayers(long frame) {
    return frame << 1;
  }

  /** What the conversation of a frame gave. */
  static long ofConversation(long frame) {
    return frame << 1 | 1;
  }

  /** What a conversation gave when the capture ended. */
  static long ofEnd(long flowId) {
    return CONVERSATIONS + flowId;
  }
}
