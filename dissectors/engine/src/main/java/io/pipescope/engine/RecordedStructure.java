package io.pipescope.engine;

import io.pipescope.api.tree.Layer;

/**
 * A structure that a dissector read.
 *
 * @param source index of the bytes that it is in
 * @param start place of its first byte
 * @param layer what is in it
 */
record RecordedStructure(int source, int start, Layer layer) {

  /** Whether both begin at the same byte. */
  boolean isWhere(RecordedStructure other) {
    return source == other.source && start == other.start;
  }

  int length() {
    return layer.range().orElseThrow().length();
  }
}
