package io.pipescope.engine;

import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Packet;
import io.pipescope.capture.BpfFilter;
import io.pipescope.capture.CaptureEnd;
import io.pipescope.capture.CaptureException;
import io.pipescope.capture.CaptureSource;
import io.pipescope.capture.FilterException;
import io.pipescope.capture.Pcap4jSource;
import io.pipescope.report.ByteSink;
import io.pipescope.report.EventWriter;
import io.pipescope.report.OutputFormat;
import io.pipescope.report.Statistics;
import io.pipescope.report.StatisticsBuilder;
import io.pipescope.report.StatsEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads captures and writes their events: the whole of {@code pipescope analyze} but its options.
 *
 * <p>Captures are read one after the other, each as a world of its own. One that cannot be read costs
 * a problem, not the others.
 */
public final class Analysis {
  /** Flow ids of one capture stay below this, see {@link io.pipescope.api.Conversation#flowId}. */
  private static final long FLOW_IDS_PER_CAPTURE = 1L << 33;

  /** A capture smaller than this, in bytes, is not worth a second thread. */
  private static final long BYTES_PER_THREAD = 1 << 20;

  private final AnalysisRequest request;
  private final StreamBindings bindings;
  private final OutputFormat format;
  private final OutputStream out;
  private final AnalysisListener listener;
  private final StatisticsBuilder statistics = new StatisticsBuilder();
  private int files;

  /**
   * @param request what is wanted
   * @param format of the output
   * @param out takes the output
   * @param listener is told about progress and problems
   * @throws IllegalArgumentException when the request names a protocol that nobody dissects
   */
  public Analysis(
      AnalysisRequest request, OutputFormat format, OutputStream out, AnalysisListener listener) {
    this.request = request;
    this.format = format;
    this.out = out;
    this.listener = listener;
    bindings = new StreamBindings(request.plugins().streams(), request.decodeAs());
  }

  /**
   * Reads all inputs and writes everything, {@code stats} last.
   *
   * @return what was counted
   * @throws IOException when the output cannot be written
   * @throws FilterException when the filter is none
   */
  public Statistics run(List<CaptureInput> inputs) throws IOException, FilterException {
    request.filter().ifPresent(BpfFilter::check);
    format.begin(out);
    for (CaptureInput input : inputs) {
      read(input);
      files++;
    }
    Statistics counted = statistics.build();
    writeStatistics(counted);
    return counted;
  }
}
