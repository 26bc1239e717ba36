package io.pipescope.dcerpc.ndr;

import io.pipescope.api.Anomaly;
import io.pipescope.api.DissectionException;
import io.pipescope.api.Members;
import io.pipescope.dcerpc.ndr.NdrType.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** What the stub of one half of a call holds: its parameters in their order. Stateless. */
public final class StubLayout {
  private static final String LAYER = "dcerpc";

  /** What a verification trailer begins with ([MS-RPCE] 2.2.2.13), as a big-endian number. */
  private static final long TRAILER_SIGNATURE = 0x8ae3_1371_02f4_3671L;

  private static final int TRAILER_ALIGNMENT = 4;

  /** Bytes of padding before a verification trailer, at most. */
  private static final int MOST_PADDING = 16;

  private final List<Field> parameters;

  StubLayout(List<Field> parameters) {
    this.parameters = List.copyOf(parameters);
  }

  /**
   * The layout of half a call that is described.
   *
   * @param interfaceName the name that the table of interfaces gives
   * @param uuid identifier of the interface, in lower case
   * @param opnum number of the operation
   * @param kind which half
   */
  public static Optional<StubLayout> find(
      String interfaceName, String uuid, int opnum, StubKind kind) {
    Optional<RemoteInterface> known = InterfaceDefinitions.find(interfaceName);
    if (known.isEmpty() || !known.get().uuids().contains(uuid)) {
      return Optional.empty();
    }
    Optional<RemoteInterface.Operation> operation = known.get().operation(opnum);
    return operation.isPresent() ? operation.get().layout(kind) : Optional.empty();
  }

  /**
   * Reads a stub.
   *
   * @param syntax how it is encoded
   * @param stub what is between its position and its limit, in its byte order; not changed
   */
  public DecodedStub read(NdrSyntax syntax, ByteBuffer stub) {
    StubCursor in = new StubCursor(stub, syntax);
    NdrReader reader = new NdrReader(in);
    Object[] values = new Object[parameters.size()];
    Optional<Anomaly> trouble = Optional.empty();
    try {
      for (int i = 0; i < values.length; i++) {
        reader.readParameter(values, i, parameters.get(i).type());
      }
    } catch (DissectionException e) {
      trouble = Optional.of(e.toAnomaly(LAYER));
    }
    Members members = new ValuePresenter().members(parameters, values);
    return new DecodedStub(members, trouble, trailing(stub, in.position()));
  }

  private static int trailing(ByteBuffer stub, int end) {
    ByteBuffer rest = stub.slice().order(ByteOrder.BIG_ENDIAN);
    int last = Math.min(rest.limit() - Long.BYTES, end + MOST_PADDING);
    for (int at = (end + TRAILER_ALIGNMENT - 1) & -TRAILER_ALIGNMENT;
        at <= last;
        at += TRAILER_ALIGNMENT) {
      if (rest.getLong(at) == TRAILER_SIGNATURE) {
        return 0;
      }
    }
    return rest.limit() - end;
  }
}
