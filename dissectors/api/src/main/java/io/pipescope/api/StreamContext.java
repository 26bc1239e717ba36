package io.pipescope.api;

/** What a stream dissector can ask of, and tell to, the pipeline around its conversation. */
public interface StreamContext {

  /** The conversation that is followed. */
  Conversation conversation();

  /**
   * The frame that completed the bytes just handed over: the one that is being worked on, or, for
   * bytes that waited behind a hole of the capture, the one that brought them.
   */
  FrameReference frame();

  /** Number of that frame, without making an object. */
  long frameNumber();

  /** Reports an event of this conversation at the current frame. */
  void emit(Payload payload);

  /** Reports an anomaly of this conversation at the current frame. */
  void anomaly(Anomaly anomaly);

  /** The bounds to keep. */
  Limits limits();
}
