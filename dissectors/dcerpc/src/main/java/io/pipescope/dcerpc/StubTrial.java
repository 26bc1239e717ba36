package io.pipescope.dcerpc;

import io.pipescope.api.Members;
import io.pipescope.dcerpc.ndr.DecodedStub;
import io.pipescope.dcerpc.ndr.NdrSyntax;
import io.pipescope.dcerpc.ndr.StubKind;
import io.pipescope.dcerpc.ndr.StubLayout;
import java.util.Optional;

/** Reads stub data as if they were of an operation, to see whether they can be. */
final class StubTrial {
  private StubTrial() {}

  /**
   * What the data say.
   *
   * @return nothing if the operation is not described, or if the data were not kept or are not to
   *     the last byte what they should be
   */
  static Optional<Members> read(
      KnownInterface known, int opnum, StubKind kind, NdrSyntax syntax, StubData data) {
    if (data.buffer.length() == 0 || !data.isComplete()) {
      return Optional.empty();
    }
    return StubLayout.find(known.name(), known.uuid().toString(), opnum, kind)
        .map(layout -> layout.read(syntax, data.buffer.view()))
        .filter(DecodedStub::fits)
        .map(DecodedStub::members);
  }
}
