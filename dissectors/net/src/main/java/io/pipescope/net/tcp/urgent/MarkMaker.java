package io.pipescope.net.tcp.urgent;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Says of a mark what became of it. */
final class MarkMaker {
  private final Map<ViewName, Receiver> receivers;
  private final long finOffset;

  /**
   * @param receivers the models, after their last segment
   * @param finOffset of the FIN; {@link Long#MAX_VALUE} without one
   */
  MarkMaker(Map<ViewName, Receiver> receivers, long finOffset) {
    this.receivers = receivers;
    this.finOffset = finOffset;
  }

  Mark make(MarkEntry entry) {
    boolean pastFin = entry.offset >= finOffset;
    int anomalies = entry.anomalies | (pastFin ? MarkAnomaly.PAST_FIN.bit() : 0);
    boolean arrived = entry.byteValue != Receiver.UNKNOWN_BYTE;
    return new Mark(
        entry.id,
        entry.frames(),
        entry.sequenceNumber,
        entry.urgentPointer,
        entry.offset,
        arrived ? Optional.of(new byte[] {(byte) entry.byteValue}) : Optional.empty(),
        status(entry, pastFin),
        entry.supersededBy >= 0 ? OptionalInt.of(entry.supersededBy) : OptionalInt.empty(),
        new MarkFate(
            fate(entry, ViewName.LINUX, entry.takenByLinux),
            fate(entry, ViewName.LINUX_STDURG, entry.takenByStdurg),
            fate(entry, ViewName.BSD, entry.takenByBsd),
            fate(entry, ViewName.WINDOWS, entry.takenByBsd)),
        MarkAnomaly.names(anomalies));
  }

  private static String status(MarkEntry entry, boolean pastFin) {
    if (!entry.inWindow) {
      return "not_in_window";
    }
    if (!entry.takenByLinux) {
      return "duplicate";
    }
    if (entry.supersededBy >= 0) {
      return "superseded";
    }
    if (pastFin) {
      return "past_fin";
    }
    return entry.byteValue == Receiver.UNKNOWN_BYTE ? "never_arrived" : "valid";
  }

  /** A byte can be read out of band and in the stream, when it was sent twice: then it is oob. */
  private String fate(MarkEntry entry, ViewName view, boolean taken) {
    Receiver receiver = receivers.get(view);
    if (receiver.outOfBand().contains(entry.offset)) {
      return "oob";
    }
    if (receiver.removed().contains(entry.offset)) {
      return "discarded";
    }
    boolean arrived = entry.byteValue != Receiver.UNKNOWN_BYTE;
    return taken && arrived ? "in_band" : "ignored";
  }
}
