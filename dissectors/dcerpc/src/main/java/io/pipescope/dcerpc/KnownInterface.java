package io.pipescope.dcerpc;

import java.util.List;
import java.util.Optional;

/** What the table knows of an interface. */
final class KnownInterface {
  private final Uuid uuid;
  private final String version;
  private final String name;
  private final List<String> endpoints;
  private final List<String> operations;

  /**
   * Keeps the facts.
   *
   * @param version as in {@code 1.0}; empty when no source tells it
   * @param endpoints well-known ones, as in {@code pipe:svcctl} or {@code tcp:135}
   * @param operations names by their number; empty where it has none
   */
  KnownInterface(
      Uuid uuid, String version, String name, List<String> endpoints, List<String> operations) {
    this.uuid = uuid;
    this.version = version;
    this.name = name;
    this.endpoints = List.copyOf(endpoints);
    this.operations = List.copyOf(operations);
  }

  Uuid uuid() {
    return uuid;
  }

  String version() {
    return version;
  }

  String name() {
    return name;
  }

  List<String> endpoints() {
    return endpoints;
  }

  /** How many operations there are, those without a name included; 0 when none is known. */
  int numOperations() {
    return operations.size();
  }

  /** The name of an operation that has one. */
  Optional<String> operation(int opnum) {
    return opnum >= operations.size() || operations.get(opnum).isEmpty()
        ? Optional.empty()
        : Optional.of(operations.get(opnum));
  }
}
