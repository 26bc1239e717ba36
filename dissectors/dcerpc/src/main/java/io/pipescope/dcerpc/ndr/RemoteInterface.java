package io.pipescope.dcerpc.ndr;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An interface as its definition describes it.
 *
 * @param name its name
 * @param uuids its identifiers, in lower case; most have one
 * @param operations by their numbers
 */
record RemoteInterface(String name, Set<String> uuids, Map<Integer, Operation> operations) {

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

  Optional<Operation> operation(int opnum) {
    return Optional.ofNullable(operations.get(opnum));
  }
}
