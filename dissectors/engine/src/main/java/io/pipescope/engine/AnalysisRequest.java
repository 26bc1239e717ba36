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
    return with(plugins).threads(threads).build();
  }

  /** A request that differs from the usual one: one thread, all events, no filter. */
  public static Builder with(Plugins plugins) {
    return new Builder(plugins);
  }

  /** Takes what is not as usual; its methods are called like the components that they set. */
  public static final class Builder {
    private final Plugins plugins;
    private Limits limits = Limits.ofThisHeap();
    private Thresholds thresholds = Thresholds.DEFAULT;
    private int threads = 1;
    private EventFilter events = EventFilter.ALL;
    private Map<Integer, String> decodeAs = Map.of();
    private boolean hashStreams;
    private int maxPayload = MAX_PAYLOAD;
    private UrgentView urgentView = UrgentView.AUTO;
    private OverlapPolicy overlap = OverlapPolicy.LINUX;
    private ChecksumPolicy checksums = ChecksumPolicy.AUTO;
    private Optional<String> filter = Optional.empty();
    private OptionalLong from = OptionalLong.empty();
    private OptionalLong to = OptionalLong.empty();
    private OptionalLong maxFrames = OptionalLong.empty();
    private ReaderKind reader = ReaderKind.BUILT_IN;

    private Builder(Plugins plugins) {
      this.plugins = plugins;
    }

    public Builder limits(Limits limits) {
      this.limits = limits;
      return this;
    }

    public Builder thresholds(Thresholds thresholds) {
      this.thresholds = thresholds;
      return this;
    }

    public Builder threads(int threads) {
      this.threads = threads;
      return this;
    }

    public Builder events(EventFilter events) {
      this.events = events;
      return this;
    }

    public Builder decodeAs(Map<Integer, String> decodeAs) {
      this.decodeAs = decodeAs;
      return this;
    }

    public Builder hashStreams(boolean hashStreams) {
      this.hashStreams = hashStreams;
      return this;
    }

    public Builder maxPayload(int maxPayload) {
      this.maxPayload = maxPayload;
      return this;
    }

    public Builder urgentView(UrgentView urgentView) {
      this.urgentView = urgentView;
      return this;
    }

    public Builder overlap(OverlapPolicy overlap) {
      this.overlap = overlap;
      return this;
    }

    public Builder checksums(ChecksumPolicy checksums) {
      this.checksums = checksums;
      return this;
    }

    public Builder filter(Optional<String> filter) {
      this.filter = filter;
      return this;
    }

    public Builder from(OptionalLong from) {
      this.from = from;
      return this;
    }

    public Builder to(OptionalLong to) {
      this.to = to;
      return this;
    }

    public Builder maxFrames(OptionalLong maxFrames) {
      this.maxFrames = maxFrames;
      return this;
    }

    public Builder reader(ReaderKind reader) {
      this.reader = reader;
      return this;
    }

    /** The request. */
    public AnalysisRequest build() {
      return new AnalysisRequest(
          plugins,
          limits,
          thresholds,
          threads,
          events,
          decodeAs,
          hashStreams,
          maxPayload,
          urgentView,
          overlap,
          checksums,
          filter,
          from,
          to,
          maxFrames,
          reader);
    }
  }
}
