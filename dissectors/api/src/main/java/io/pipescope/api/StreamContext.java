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

  /** The account of this conversation's incomplete messages, to be asked before they grow large. */
  default MemoryAccount memory() {
    return MemoryAccount.UNLIMITED;
  }

  /** How many bytes of a message events show; -1 for all that was kept. */
  default int maxPayload() {
    return 256;
  }

  /**
   * Whether the capture ended before the conversation did. To be asked when {@link
   * StreamDissector#end} is called.
   */
  default boolean isEndOfCapture() {
    return false;
  }

  /** Who follows what goes through a named pipe of this conversation, for the one who finds it. */
  default PipeHandler pipe(PipeContext pipe) {
    return PipeHandler.NONE;
  }

  /** Who wants the payload of named pipes as it is. */
  default PipePayloadSink pipePayloads() {
    return PipePayloadSink.NONE;
  }
}
