package io.pipescope.api;

import java.nio.ByteBuffer;

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

  /** The account that the tables of this conversation's dissectors draw on. */
  default TableAccount tables() {
    return TableAccount.UNLIMITED;
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

  /**
   * Says that bytes of the stream were copied, so that structures which are read in the copy can be
   * shown where they came from.
   *
   * @param offset place in the stream of the first byte
   * @param copy valid during the call and what follows it in the same call of the dissector
   * @param position index in the copy of the first byte
   * @param length number of bytes
   * @return whether anybody wants to know
   */
  default boolean copied(
      Direction direction, long offset, ByteBuffer copy, int position, int length) {
    return false;
  }

  /**
   * Says that bytes were made from those of the stream, as by decryption or by joining parts.
   *
   * @param bytes as for {@link #copied}
   * @param position index of the first byte
   * @param length number of bytes
   */
  default void derived(ByteBuffer bytes, int position, int length) {}

  /** Who wants the payload of named pipes as it is. */
  default PipePayloadSink pipePayloads() {
    return PipePayloadSink.NONE;
  }
}
