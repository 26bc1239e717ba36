package io.pipescope.engine;

import io.pipescope.api.Anomaly;
import io.pipescope.api.DissectionException;
import io.pipescope.ksy.EndOfWireException;

/** Says as an anomaly why a dissector could not go on. */
final class DissectorFailure {
  private DissectorFailure() {}

  /**
   * Of a dissector that was reading: the bytes may be wrong, or the dissector.
   *
   * @param protocol that it reads
   * @param thrown what it threw
   */
  static Anomaly reading(String protocol, Throwable thrown) {
    if (thrown instanceof DissectionException dissection) {
      return dissection.toAnomaly(protocol);
    }
    if (thrown instanceof EndOfWireException end) {
      return Anomaly.ofLength(
          protocol,
          "malformed.message",
          "A structure is longer than the message that it is in.",
          end.needed(),
          end.available(),
          end.offset(),
          "");
    }
    return internal(protocol, thrown);
  }

  /** Of a dissector that is wrong itself. */
  static Anomaly internal(String protocol, Throwable thrown) {
    return Anomaly.of(
        protocol,
        "internal.dissector_failed",
        "The dissector of " + protocol + " failed: " + thrown);
  }
}
