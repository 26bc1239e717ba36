package io.pipescope.engine;

import io.pipescope.api.Packet;
import io.pipescope.net.tcp.TcpSettings;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the workers on one capture have in common.
 *
 * @param request what the user wants
 * @param bindings the stream dissectors by port
 * @param file base name of the capture
 * @param flowIdBase added to frame numbers to make flow ids
 * @param workers how many there are
 * @param filters makes a filter of frames for one worker
 * @param progressListener told the number of the current frame now and then
 */
record CaptureRun(
    AnalysisRequest request,
    StreamBindings bindings,
    String file,
    long flowIdBase,
    int workers,
    Supplier<Predicate<Packet>> filters,
    LongConsumer progressListener) {

  Predicate<Packet> newFilter() {
    return filters.get();
  }

  TcpSettings tcpSettings() {
    return new TcpSettings(
        request.limits(),
        request.overlap(),
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
