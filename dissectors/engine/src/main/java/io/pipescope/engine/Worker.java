package io.pipescope.engine;

import io.pipescope.api.Anomaly;
import io.pipescope.api.AnomalyEvent;
import io.pipescope.api.AnomalyLimiter;
import io.pipescope.api.Conversation;
import io.pipescope.api.Event;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Packet;
import io.pipescope.capture.CaptureEnd;
import io.pipescope.capture.CaptureReader;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.net.LayerWalker;
import io.pipescope.net.LayerWalker.Outcome;
import io.pipescope.net.tcp.PlainSegments;
import io.pipescope.net.tcp.TcpShard;
import io.pipescope.report.StatisticsBuilder;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One thread's walk through a whole capture. Every worker comes by every frame, which costs less
 * than handing frames between threads would. It leads those through the layers that are of its own
 * conversations, and those of which a glance does not tell; from the TCP header on each works on
 * its own conversations. The first worker also reports what belongs to no conversation.
 */
final class Worker {
  /** How often, in frames, a worker that has nothing to say tells how far it is. */
  private static final int FRAMES_PER_BATCH = 8_192;

  /** The same in captured bytes. */
  private static final long BYTES_PER_BATCH = 1 << 20;

  private final CaptureRun run;
  private final boolean first;
  private final FrameSelection selection;
  private final WorkerOutput output;
  private final StatisticsBuilder statistics = new StatisticsBuilder();
  private final ProtocolCounters protocols = new ProtocolCounters();
  private final AnomalyLimiter anomalies;
  private final Packet packet;
  private final LayerWalker walker;
  private final TcpShard shard;
  private final PlainSegments plainSegments = new PlainSegments();

  /** Not where the layers of plain frames could be too many, which the first worker has to tell. */
  private final boolean glances;

  private FrameReference lastFrame = FrameReference.NONE;
  private Optional<CaptureEnd> end = Optional.empty();

  Worker(
      CaptureRun run,
      int number,
      FrameFilter filter,
      BatchBuffers buffers,
      Consumer<EventBatch> target) {
    this.run = run;
    first = number == 0;
    AnalysisRequest request = run.request();
    glances = run.workers() > 1 && request.limits().layers() >= PlainSegments.MOST_LAYERS;
    selection = new FrameSelection(request, filter);
    output =
        new WorkerOutput(
            run.file(),
            run.format(),
            request.events(),
            new WantedPayloads(run.findings()),
            statistics,
            buffers,
            target);
    anomalies = new AnomalyLimiter(request.limits().anomaliesPerCode());
    packet = new Packet(this::layerAnomaly, this::layerEvent);
    walker =
        new LayerWalker(
            request.plugins().packets(), request.limits(), request.overlap(), this::layerAnomaly);
    StreamBindings bindings = run.bindings();
    shard =
        new TcpShard(
            run.tcpSettings(),
            number,
            run.workers(),
            run.flowIdBase(),
            context ->
                new StreamDispatcher(
                    bindings,
                    context,
                    protocols.newConversation(),
                    request.urgentView(),
                    run.pipePayloads(),
                    StreamWitness.NONE),
            output);
  }

  /**
   * Reads the capture to its end.
   *
   * @throws IOException when the filter makes no sense for the capture
   */
  void run(CaptureReader reader) throws IOException {
    boolean toTheEnd = walk(reader);
    if (packet.number() > 0) {
      lastFrame = packet.frame();
    }
    finish(toTheEnd ? Optional.of(reader.end()) : Optional.empty());
  }

  /** Reads frames as long as they are wanted; true when the capture has no more. */
  private boolean walk(CaptureReader reader) throws IOException {
    long number = 0;
    long published = 0;
    long bytes = 0;
    int framesPerBatch = run.live() ? 1 : FRAMES_PER_BATCH;
    while (selection.wantsMore()) {
      if (!reader.next(packet)) {
        return true;
      }
      if (selection.admits(packet)) {
        frame();
      }
      number = packet.number();
      bytes += packet.capturedLength();
      if (number - published >= framesPerBatch || bytes >= BYTES_PER_BATCH) {
        published = number;
        bytes = 0;
        output.publish(EventOrder.ofLayers(number + 1));
        run.progress(first, number);
      }
    }
    return false;
  }

  private void frame() {
    if (first) {
      statistics.addFrame(packet.timestamp(), packet.originalLength());
    }
    boolean counted = first;
    if (glances) {
      int partition = plainSegments.partition(packet);
      if (partition != PlainSegments.UNKNOWN) {
        if (!shard.owns(partition)) {
          return;
        }
        counted = true;
      }
    }
    output.at(EventOrder.ofLayers(packet.number()));
    if (walker.walk(packet, counted) == Outcome.TCP) {
      output.at(EventOrder.ofConversation(packet.number()));
      segment();
    }
  }

  private void segment() {
    try {
      shard.segment(packet);
    } catch (EndOfWireException e) {
      layerAnomaly(packet.tooShort(e.offset() + e.needed()).toAnomaly("tcp"));
    }
  }

  private void finish(Optional<CaptureEnd> captureEnd) {
    end = captureEnd;
    output.at(EventOrder.CAPTURE);
    walker.end(packet);
    if (first) {
      captureEnd.ifPresent(ending -> walker.endOfCapture(packet.timestamp()));
      captureEnd
          .flatMap(CaptureEnd::anomaly)
          .ifPresent(anomaly -> output.accept(event(lastFrame, anomaly)));
      anomalies.suppressed(anomaly -> output.accept(event(lastFrame, anomaly)));
    }
    shard.endOfCapture(lastFrame, flowId -> output.at(EventOrder.ofEnd(flowId - run.flowIdBase())));
    TreeMap<String, Long> frames = new TreeMap<>();
    walker.countInto(frames);
    protocols.countInto(frames);
    frames.forEach(statistics::addFramesOf);
    output.publish(EventOrder.END);
  }

  private void layerAnomaly(Anomaly anomaly) {
    if (first && anomalies.admits(anomaly)) {
      output.accept(event(packet.frame(), anomaly));
    }
  }

  private void layerEvent(Event event) {
    if (first) {
      Optional<Conversation> conversation = event.conversation().map(this::numbered);
      output.accept(new Event(event.frame(), conversation, event.payload()));
    }
  }

  private Conversation numbered(Conversation conversation) {
    return new Conversation(
        conversation.flowId() + run.flowIdBase(),
        conversation.client(),
        conversation.server(),
        conversation.protocol(),
        conversation.communityId(),
        conversation.vlan());
  }

  private static Event event(FrameReference frame, Anomaly anomaly) {
    return new Event(frame, Optional.empty(), new AnomalyEvent(anomaly));
  }

  /** What this worker has counted, once it has run. */
  StatisticsBuilder statistics() {
    return statistics;
  }

  /** How the capture ended; empty when it was not read to its end. */
  Optional<CaptureEnd> end() {
    return end;
  }
}
