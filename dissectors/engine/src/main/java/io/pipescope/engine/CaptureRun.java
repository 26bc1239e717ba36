package io.pipescope.engine;

import io.pipescope.api.Finding;
import io.pipescope.api.PipePayloadSink;
import io.pipescope.net.tcp.TcpSettings;
import io.pipescope.report.OutputFormat;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * What the workers on one capture have in common.
 *
 * @param request what the user wants
 * @param format says what is shown of an event
 * @param bindings the stream dissectors by port
 * @param pipePayloads takes what goes through named pipes
 * @param file base name of the capture
 * @param flowIdBase added to frame numbers to make flow ids
 * @param workers how many there are
 * @param live whether events are wanted at once
 * @param findings what looks for meaning in the events of all conversations
 * @param progressListener told the number of the current frame now and then
 */
record CaptureRun(
    AnalysisRequest request,
    OutputFormat format,
    StreamBindings bindings,
    PipePayloadSink pipePayloads,
    String file,
    long flowIdBase,
    int workers,
    boolean live,
    List<Finding> findings,
    LongConsumer progressListener) {

  TcpSettings tcpSettings() {
    return new TcpSettings(
        request.limits(),
        request.overlap(),
        request.checksums(),
        request.hashStreams(),
        request.maxPayload(),
        bindings::isServerPort);
  }

  void progress(boolean first, long frame) {
    if (first) {
      progressListener.accept(frame);
    }
  }
}
