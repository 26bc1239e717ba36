package io.pipescope.api;

import java.util.Optional;

/** Follows the bytes of one named pipe, once it is recognised what they are. */
public interface PipeHandler extends StreamDissector {

  /** Follows nothing. */
  PipeHandler NONE =
      new PipeHandler() {
        @Override
        public Optional<String> protocol() {
          return Optional.empty();
        }

        @Override
        public void data(StreamChunk chunk) {
          // nobody listens
        }

        @Override
        public void gap(Direction direction, long offset, long length) {
          // nobody listens
        }

        @Override
        public void end(Direction direction) {
          // nobody listens
        }
      };

  /** The protocol that was recognised; empty as long as there is none. */
  Optional<String> protocol();
}
