package io.pipescope.api;

import java.nio.ByteBuffer;

/**
 * Takes what went through named pipes, as it is and in order, whatever protocol it is of. Calls for
 * one pipe come from one thread, calls for pipes of several conversations from several.
 */
public interface PipePayloadSink {

  /** Takes nothing. */
  PipePayloadSink NONE =
      new PipePayloadSink() {
        @Override
        public boolean isWanted() {
          return false;
        }

        @Override
        public void data(
            PipeContext pipe, Direction direction, ByteBuffer buffer, int position, int length) {
          // not wanted
        }

        @Override
        public void missing(PipeContext pipe, Direction direction, long length) {
          // not wanted
        }

        @Override
        public void end(PipeContext pipe) {
          // not wanted
        }
      };

  /** Whether anything is to be handed over at all; does not change. */
  boolean isWanted();

  /**
   * The next bytes of one direction.
   *
   * @param buffer valid during the call only; its own position and limit mean nothing
   * @param position index of the first byte
   * @param length number of bytes, at least 1
   */
  void data(PipeContext pipe, Direction direction, ByteBuffer buffer, int position, int length);

  /**
   * The next bytes of one direction of a stream that the pipe carries in pieces with lengths of
   * their own, without these.
   *
   * @param buffer valid during the call only; its own position and limit mean nothing
   * @param position index of the first byte
   * @param length number of bytes, at least 1
   */
  default void joined(
      PipeContext pipe, Direction direction, ByteBuffer buffer, int position, int length) {}

  /**
   * Bytes that went through the pipe but are not in the capture.
   *
   * @param length number of bytes, at least 1
   */
  void missing(PipeContext pipe, Direction direction, long length);

  /** The pipe was closed, or the capture ended. */
  void end(PipeContext pipe);
}
