package io.pipescope.api.tree;

import java.util.List;
import java.util.Optional;

/**
 * One structure of a packet, or what the layer that read it knows beyond its bytes.
 *
 * @param protocol short name of the protocol that the structure is of, {@code tcp}
 * @param name of the structure, {@code tcp_header}
 * @param title the same for people
 * @param summary what is most important about it, in a few words; may be empty
 * @param source index in {@link PacketTree#sources()} of the bytes that ranges count in
 * @param range where the structure lies; empty for what was computed
 * @param fields in their order
 * @param problem what was wrong where the fields end; empty when they are complete
 */
public record Layer(
    String protocol,
    String name,
    String title,
    String summary,
    int source,
    Optional<ByteRange> range,
    List<Field> fields,
    Optional<String> problem) {

  public Layer {
    fields = List.copyOf(fields);
  }
}
