package io.pipescope.dcerpc.ndr;

import io.pipescope.dcerpc.ndr.NdrType.Field;
import java.util.List;
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
   * @param in what the request holds
   * @param out what the response holds, with the result at the end; nothing if that is not
   *     described
   */
  record Operation(String name, List<Field> in, Optional<List<Field>> out) {

    Optional<List<Field>> parameters(StubKind kind) {
      return kind == StubKind.REQUEST ? Optional.of(in) : out;
    }
  }

  Optional<Operation> operation(int opnum) {
    return Optional.ofNullable(operations.get(opnum));
  }
}
