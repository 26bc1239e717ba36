package io.pipescope.engine;

import io.pipescope.api.ChecksumPolicy;
import io.pipescope.api.Limits;
import io.pipescope.api.OverlapPolicy;
import io.pipescope.api.Thresholds;
import io.pipescope.api.UrgentView;
import io.pipescope.report.EventFilter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is to be done with captures.
 *
 * @param plugins the dissectors
 * @param limits bounds on memory
 * @param thresholds from where on findings speak up
 * @param threads how many threads work on one capture, at least 1
 * @param events the event types to write
 * @param decodeAs TCP ports whose protocol is given
 * @param hashStreams whether flow events carry the SHA-256 of each direction
 * @param maxPayload bytes of payload that events show, -1 for all
 * @param urgentView whose view of urgent data the dissectors read
 * @param overlap whose rules decide between conflicting copies of bytes
 * @param checksums what becomes of TCP segments whose checksum is wrong
 * @param filter a libpcap filter that frames have to pass
 * @param from frames captured before this time are left out; nanoseconds since the epoch
 * @param to frames captured at this time or later are left out
 * @param maxFrames only so many frames of each capture are read
 * @param reader which implementation reads captures
 */
public record AnalysisRequest(
    Plugins plugins,
    Limits limits,
    Thresholds thresholds,
    int threads,
    EventFilter events,
    Map<Integer, String> decodeAs,
    boolean hashStreams,
    int maxPayload,
    UrgentView urgentView,
    OverlapPolicy overlap,
    ChecksumPolicy checksums,
    Optional<String> filter,
    OptionalLong from,
    OptionalLong to,
    OptionalLong maxFrames,
    ReaderKind reader) {

  /** Which implementation reads captures. */
  public enum ReaderKind {
    /** pipescope's own. */
    BUILT_IN,
    /** libpcap, through Pcap4J. */
    PCAP4J
  }

  /** Bytes of payload that events show unless the user says otherwise. */
  public static final int MAX_PAYLOAD = 256;

  public AnalysisRequest {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed, not " + threads);
    }
    decodeAs = Map.copyOf(decodeAs);
  }

  /** Everything, with the bounds and rules that hold unless the user says otherwise. */
  public static AnalysisRequest defaults(Plugins plugins, int threads) {
    return new AnalysisRequest(
        plugins,
        Limits.DEFAULT,
        Thresholds.DEFAULT,
        threads,
        EventFilter.ALL,
        Map.of(),
        false,
        MAX_PAYLOAD,
        UrgentView.AUTO,
        OverlapPolicy.LINUX,
        ChecksumPolicy.AUTO,
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        ReaderKind.BUILT_IN);
  }
}
