package io.pipescope.api;

/**
 * Follows where the messages of a stream begin and end, and nothing else. With it the pipeline
 * tries readings of a stream side by side before one of them is dissected.
 */
public interface StreamFraming {

  /** The next bytes of one direction, as for {@link StreamDissector#data}. */
  void data(StreamChunk chunk);

  /** Missing bytes, as for {@link StreamDissector#gap}. */
  void gap(Direction direction, long offset, long length);

  /** Whether no bytes of this direction contradicted the protocol since the object was made. */
  boolean inSync(Direction direction);

  /** How many messages of this direction were complete since the object was made. */
  long messages(Direction direction);
}
