package io.pipescope.api.tree;

import io.pipescope.api.FrameReference;
import java.util.List;

/**
 * One packet, opened.
 *
 * @param file base name of the capture
 * @param frame when and which
 * @param linkType link-layer header type of the capture
 * @param capturedLength bytes of the frame that the capture holds
 * @param originalLength bytes of the frame on the wire
 * @param sources the bytes that {@link Layer}s lie in, the frame first
 * @param layers in the order in which they were read
 * @param problems what is wrong, a sentence each
 */
public record PacketTree(
    String file,
    FrameReference frame,
    int linkType,
    int capturedLength,
    int originalLength,
    List<ByteSource> sources,
    List<Layer> layers,
    List<String> problems) {

  public PacketTree {
    sources = List.copyOf(sources);
    layers = List.copyOf(layers);
    problems = List.copyOf(problems);
  }
}
