package io.pipescope.engine;

import io.pipescope.api.Finding;
import io.pipescope.api.PipePayloadSink;
import io.pipescope.capture.CaptureEnd;
import io.pipescope.capture.CaptureException;
import io.pipescope.capture.CaptureSource;
import io.pipescope.report.OutputFormat;
import io.pipescope.report.StatisticsBuilder;
import io.pipescope.report.StatsEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Reads captures and writes their events: the whole of {@code pipescope analyze} but its options.
 *
 * <p>Captures are read one after the other, each as a world of its own. One that cannot be read
 * costs a problem, not the others.
 */
public final class Analysis {
  /** Flow ids of one capture stay below this, see {@link io.pipescope.api.Conversation#flowId}. */
  static final long FLOW_IDS_PER_CAPTURE = 1L << 33;

  /** A capture smaller than this, in bytes, is not worth a second thread. */
  private static final long BYTES_PER_THREAD = 1 << 20;

  private final AnalysisRequest request;
  private final StreamBindings bindings;
  private final OutputFormat format;
  private final OutputStream out;
  private final AnalysisListener listener;
  private final StatisticsBuilder statistics = new StatisticsBuilder();
  private PipePayloadSink pipePayloads = PipePayloadSink.NONE;
  private int captures;
  private int problems;

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

  /** Hands over what goes through named pipes, too; before the analysis is run. */
  public Analysis extractingTo(PipePayloadSink sink) {
    pipePayloads = sink;
    return this;
  }

  /**
   * Reads all inputs and writes everything, {@code stats} last.
   *
   * @throws IOException when the output cannot be written, the filter is none, or libpcap is wanted
   *     and missing
   */
  public AnalysisResult run(List<CaptureInput> inputs) throws IOException {
    FrameFilter.of(request.filter()).close();
    format.begin(out);
    for (CaptureInput input : inputs) {
      read(input);
      captures++;
    }
    format.end(out, new StatsEvent(statistics.statistics()), request.events());
    return new AnalysisResult(statistics.summary(), problems);
  }

  private void read(CaptureInput input) throws IOException {
    int workers = workers(input);
    try (CaptureSource source = input.open(request, workers)) {
      statistics.addFile();
      listener.begins(input.toString(), workers);
      List<Finding> findings = request.plugins().newFindings(request.thresholds());
      OrderedOutput output =
          new OrderedOutput(source.name(), format, out, request.events(), findings, statistics);
      CaptureRun run =
          new CaptureRun(
              request,
              format,
              bindings,
              pipePayloads,
              source.name(),
              captures * FLOW_IDS_PER_CAPTURE,
              workers,
              input.live(),
              findings,
              frame -> listener.progress(source.name(), frame));
      Optional<CaptureEnd> end = new CaptureAnalysis(run, source, output, statistics).run();
      output.end();
      end.ifPresent(ending -> note(input, ending));
    } catch (CaptureException e) {
      problem(input, e.getMessage());
    }
  }

  private int workers(CaptureInput input) {
    return (int) Math.min(request.threads(), 1 + input.size() / BYTES_PER_THREAD);
  }

  private void note(CaptureInput input, CaptureEnd end) {
    if (end.truncated()) {
      statistics.addTruncatedFile();
    }
    end.anomaly().ifPresent(anomaly -> problem(input, input + ": " + anomaly.message()));
  }

  private void problem(CaptureInput input, String sentence) {
    problems++;
    listener.problem(input.toString(), sentence);
  }
}
