package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.StreamChunk;
import java.nio.ByteBuffer;

/**
 * Follows which bytes dissectors of streams are given and what they make of them, for field trees.
 * Nearly always there is none.
 */
interface StreamWitness {

  /** Stays empty. */
  StreamTrail UNTRODDEN = new StreamTrail();

  /** Wants to know nothing. */
  StreamWitness NONE =
      new StreamWitness() {
        @Override
        public StreamTrail newTrail() {
          return UNTRODDEN;
        }

        @Override
        public void enters(StreamTrail trail) {}

        @Override
        public void brings(StreamChunk chunk, long frame) {}

        @Override
        public void leaves() {}

        @Override
        public void guessing(boolean guesses) {}

        @Override
        public boolean copied(
            Direction direction, long offset, ByteBuffer copy, int position, int length) {
          return false;
        }

        @Override
        public void derived(ByteBuffer bytes, int position, int length) {}
      };

  /** Where the bytes of one conversation or pipe will be remembered. */
  StreamTrail newTrail();

  /** A dissector of the stream with this trail works from here on. */
  void enters(StreamTrail trail);

  /**
   * It is given these bytes.
   *
   * @param frame number of the frame that brought them
   */
  void brings(StreamChunk chunk, long frame);

  /** It has done its work for now; the one below goes on with its own. */
  void leaves();

  /**
   * Whether what is read from here on is only tried.
   *
   * @param guesses false when that is over; calls are nested
   */
  void guessing(boolean guesses);

  /** See {@link io.pipescope.api.StreamContext#copied}. */
  boolean copied(Direction direction, long offset, ByteBuffer copy, int position, int length);

  /** See {@link io.pipescope.api.StreamContext#derived}. */
  void derived(ByteBuffer bytes, int position, int length);
}
