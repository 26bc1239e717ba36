package io.pipescope.engine;

import io.pipescope.api.Anomaly;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Packet;
import io.pipescope.api.PipePayloadSink;
import io.pipescope.capture.CaptureEnd;
import io.pipescope.capture.CaptureException;
import io.pipescope.capture.CaptureReader;
import io.pipescope.capture.CaptureSource;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.WireStream;
import io.pipescope.net.LayerWalker;
import io.pipescope.net.LayerWalker.Outcome;
import io.pipescope.net.tcp.SegmentView;
import io.pipescope.net.tcp.TcpSettings;
import io.pipescope.net.tcp.TcpShard;
import io.pipescope.tree.StructureCatalog;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Opens the packets of captures: leads each through the same pipeline as an analysis, in one
 * thread, and listens to what structures are read.
 */
public final class Dissection {
  private final AnalysisRequest request;
  private final PacketChoice choice;
  private final PacketSink sink;
  private final AnalysisListener listener;
  private final StreamBindings bindings;
  private final StructureCatalog catalog;
  private int captures;
  private int problems;

  /**
   * @param request the rules; what it says about events and threads means nothing here
   * @param choice which packets are wanted
   * @param sink takes their trees
   * @param listener is told about problems
   * @throws IllegalArgumentException when the request names a protocol that nobody dissects
   */
  public Dissection(
      AnalysisRequest request, PacketChoice choice, PacketSink sink, AnalysisListener listener) {
    this.request = request;
    this.choice = choice;
    this.sink = sink;
    this.listener = listener;
    bindings = new StreamBindings(request.plugins().streams(), request.decodeAs());
    catalog = Structures.of(request.plugins());
  }

  /**
   * Opens the packets of all inputs.
   *
   * @return how many inputs could not be read, or not to their end
   * @throws IOException when the trees cannot be passed on, the filter is none, or libpcap is
   *     wanted and missing
   */
  public int run(List<CaptureInput> inputs) throws IOException {
    FrameFilter.of(request.filter()).close();
    for (CaptureInput input : inputs) {
      PacketRecorder recorder = new PacketRecorder(catalog);
      WireStream.<IOException>listen(recorder, () -> read(input, recorder));
      captures++;
    }
    return problems;
  }

  private void read(CaptureInput input, PacketRecorder recorder) throws IOException {
    try (CaptureSource source = input.open(request, 1);
        CaptureReader reader = source.newReader();
        FrameFilter filter = FrameFilter.of(request.filter())) {
      new Walk(source.name(), recorder, filter)
          .run(reader)
          .flatMap(CaptureEnd::anomaly)
          .ifPresent(anomaly -> problem(input, input + ": " + anomaly.message()));
    } catch (CaptureException e) {
      problem(input, e.getMessage());
    }
  }

  private void problem(CaptureInput input, String sentence) {
    problems++;
    listener.problem(input.toString(), sentence);
  }

  /** One walk through a capture. */
  private final class Walk {
    private final String file;
    private final PacketRecorder recorder;
    private final FrameSelection selection;
    private final Packet packet;
    private final LayerWalker walker;
    private final TcpShard shard;
    private OptionalLong conversation = OptionalLong.empty();

    Walk(String file, PacketRecorder recorder, FrameFilter filter) {
      this.file = file;
      this.recorder = recorder;
      selection = new FrameSelection(request, filter);
      packet = new Packet(this::anomaly);
      walker =
          new LayerWalker(
              request.plugins().packets(), request.limits(), request.overlap(), this::anomaly);
      ProtocolCounters counters = new ProtocolCounters();
      shard =
          new TcpShard(
              settings(),
              0,
              1,
              captures * Analysis.FLOW_IDS_PER_CAPTURE,
              context ->
                  new StreamDispatcher(
                      bindings,
                      context,
                      counters.newConversation(),
                      request.urgentView(),
                      PipePayloadSink.NONE,
                      recorder),
              recorder::event,
              Optional.of(this::segment));
    }

    private TcpSettings settings() {
      return new TcpSettings(
          request.limits(),
          request.overlap(),
          request.checksums(),
          false,
          request.maxPayload(),
          bindings::isServerPort);
    }

    private void anomaly(Anomaly anomaly) {
      recorder.problem(anomaly.layer() + ": " + anomaly.message());
    }

    private void segment(SegmentView view) {
      conversation = OptionalLong.of(view.flowId());
      recorder.segment(view);
    }

    /** How the capture ended; empty when it was not read to its end. */
    Optional<CaptureEnd> run(CaptureReader reader) throws IOException {
      while (selection.wantsMore() && !choice.isOver(packet.number())) {
        recorder.betweenFrames();
        if (!reader.next(packet)) {
          return end(reader);
        }
        if (selection.admits(packet)) {
          frame();
        }
      }
      return Optional.empty();
    }

    private Optional<CaptureEnd> end(CaptureReader reader) {
      recorder.betweenFrames();
      FrameReference last = packet.number() > 0 ? packet.frame() : FrameReference.NONE;
      shard.endOfCapture(last, flowId -> {});
      return Optional.of(reader.end());
    }

    private void frame() throws IOException {
      conversation = OptionalLong.empty();
      boolean wanted = choice.admits(packet.number());
      recorder.frame(packet, wanted);
      if (walker.walk(packet) == Outcome.TCP) {
        try {
          shard.segment(packet);
        } catch (EndOfWireException e) {
          anomaly(packet.tooShort(e.offset() + e.needed()).toAnomaly("tcp"));
        }
      }
      if (wanted && choice.admits(conversation)) {
        sink.packet(recorder.tree(file));
      }
    }
  }
}
