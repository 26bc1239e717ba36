package io.pipescope.api;

import java.util.List;

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

  /** Where the protocol is found; never empty. */
  List<Binding> bindings();

  /** The payload records that its dissectors report, so that the schema can describe them. */
  default List<Class<? extends Payload>> payloads() {
    return List.of();
  }
}
