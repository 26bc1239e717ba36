package io.pipescope.dcerpc.ndr;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An interface as its definition describes it. Of large ones a capture shows a few calls only, so
 * each operation and each structure is read when it is first needed.
 */
final class RemoteInterface {
  private final String name;
  private final Set<String> uuids;
  private final Map<Integer, Deferred<Operation>> operations;
  private final List<Deferred<?>> parts;

  /**
   * @param name its name
   * @param uuids its identifiers, in lower case; most have one
   * @param operations by their numbers
   * @param parts all that is read later; grows while that is done
   */
  RemoteInterface(
      String name,
      Set<String> uuids,
      Map<Integer, Deferred<Operation>> operations,
      List<Deferred<?>> parts) {
    this.name = name;
    this.uuids = Set.copyOf(uuids);
    this.operations = Map.copyOf(operations);
    this.parts = parts;
  }

  /**
   * One call.
   *
   * @param request what the client sends
   * @param response what the server answers, with the result at the end; nothing if that is not
   *     described
   */
  record Operation(String name, StubLayout request, Optional<StubLayout> response) {

    Optional<StubLayout> layout(StubKind kind) {
      return kind == StubKind.REQUEST ? Optional.of(request) : response;
    }
  }

  String name() {
    return name;
  }

  Set<String> uuids() {
    return uuids;
  }

  /**
   * One operation.
   *
   * @throws IllegalArgumentException if its definition is not valid
   */
  Optional<Operation> operation(int opnum) {
    Deferred<Operation> operation = operations.get(opnum);
    return operation == null ? Optional.empty() : Optional.of(operation.get());
  }

  /**
   * Reads all that was not read yet: the operations by their numbers.
   *
   * @throws IllegalArgumentException if any of it is not valid; the message names file and line
   */
  Map<Integer, Operation> operations() {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).get();
    }
    Map<Integer, Operation> all = new TreeMap<>();
    operations.forEach((opnum, operation) -> all.put(opnum, operation.get()));
    return all;
  }
}
