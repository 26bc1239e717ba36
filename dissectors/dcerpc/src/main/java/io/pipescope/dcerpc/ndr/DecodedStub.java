package io.pipescope.dcerpc.ndr;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Members;
import java.util.Optional;

/**
 * What the stub of a call says.
 *
 * @param members the parameters by name; of a response the result comes last
 * @param trouble why the stub does not fit the definition of the call; the members are then those
 *     up to there
 * @param trailing bytes behind the last parameter, without a verification trailer
 */
public record DecodedStub(Members members, Optional<Anomaly> trouble, int trailing) {
  /** Padding behind a stub: less than the largest alignment. */
  private static final int MOST_PADDING = 7;

  /** Whether the stub is exactly what the definition says, but for some padding. */
  public boolean fits() {
    return trouble.isEmpty() && trailing <= MOST_PADDING;
  }
}
