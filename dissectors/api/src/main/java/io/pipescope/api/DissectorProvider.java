package io.pipescope.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a plugin registers with {@link java.util.ServiceLoader}: the name of one protocol, where it
 * is found, and a factory of its dissectors.
 *
 * <p>A provider has a public constructor without parameters, keeps no state, and may be asked from
 * several threads at once.
 */
public sealed interface DissectorProvider permits PacketDissectorProvider, StreamDissectorProvider {

  /** The short name used in events, options and field names: lower case, {@code [a-z0-9_]+}. */
  String protocol();

  /** One line for people: the protocol's full name and the specification that was followed. */
  String description();

  /** Where the protocol is found; empty when only users lead to it, with {@code --decode-as}. */
  List<Binding> bindings();

  /** The payload records that its dissectors report, so that the schema can describe them. */
  default List<Class<? extends Payload>> payloads() {
    return List.of();
  }

  /** The types of the {@link OpenPayload}s that its dissectors report. */
  default List<String> openEvents() {
    return List.of();
  }

  /** The file that describes the protocol, when that is another than the provider's own archive. */
  default Optional<Path> source() {
    return Optional.empty();
  }
}
