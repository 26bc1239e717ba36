package io.pipescope.dcerpc.ndr;

import io.pipescope.api.Anomaly;
import io.pipescope.api.DissectionException;
import io.pipescope.api.Members;
import io.pipescope.dcerpc.ndr.NdrType.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** Reads the stubs of the calls that are described. */
public final class NdrStubReader {
  private static final String LAYER = "dcerpc";

  /** What a verification trailer begins with ([MS-RPCE] 2.2.2.13), as a big-endian number. */
  private static final long TRAILER_SIGNATURE = 0x8ae3_1371_02f4_3671L;

  private static final int TRAILER_ALIGNMENT = 4;

  private NdrStubReader() {}

  /**
   * Reads a stub.
   *
   * @param interfaceName the name that the table of interfaces gives
   * @param uuid identifier of the interface, in lower case
   * @param opnum number of the operation
   * @param kind whether it is the request's or the response's
   * @param syntax how it is laid out
   * @param stub what is between its position and its limit, in its byte order; not changed
   * @return nothing if the call is not described
   */
  public static Optional<DecodedStub> read(
      String interfaceName,
      String uuid,
      int opnum,
      StubKind kind,
      TransferSyntax syntax,
      ByteBuffer stub) {
    return InterfaceDefinitions.find(interfaceName)
        .filter(known -> known.uuids().contains(uuid))
        .flatMap(known -> known.operation(opnum))
        .flatMap(operation -> operation.parameters(kind))
        .map(parameters -> read(parameters, syntax, stub));
  }

  static DecodedStub read(List<Field> parameters, TransferSyntax syntax, ByteBuffer stub) {
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
    int aligned = (end + TRAILER_ALIGNMENT - 1) & -TRAILER_ALIGNMENT;
    for (int at = aligned; at <= rest.limit() - Long.BYTES && at <= end + 16; at += 4) {
      if (rest.getLong(at) == TRAILER_SIGNATURE) {
        return 0;
      }
    }
    return rest.limit() - end;
  }
}
