package io.pipescope.engine;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Conversation;
import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Limits;
import io.pipescope.api.MemoryAccount;
import io.pipescope.api.Payload;
import io.pipescope.api.PipeContext;
import io.pipescope.api.PipeHandler;
import io.pipescope.api.PipePayloadSink;
import io.pipescope.api.StreamContext;
import io.pipescope.api.TableAccount;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The context of a dissector whose input may have been held back: it is told the frames that
 * brought the input, while its events go out at the frame that released it.
 */
final class ReplayContext implements StreamContext {
  private final StreamContext context;
  private Optional<FrameReference> replayed = Optional.empty();

  ReplayContext(StreamContext context) {
    this.context = context;
  }

  /** The input to come was held back since this frame. */
  void replay(FrameReference frame) {
    replayed = Optional.of(frame);
  }

  /** The input to come is that of the current frame. */
  void live() {
    replayed = Optional.empty();
  }

  @Override
  public boolean copied(
      Direction direction, long offset, ByteBuffer copy, int position, int length) {
    return context.copied(direction, offset, copy, position, length);
  }

  @Override
  public void derived(ByteBuffer bytes, int position, int length) {
    context.derived(bytes, position, length);
  }

  @Override
  public Conversation conversation() {
    return context.conversation();
  }

  @Override
  public FrameReference frame() {
    return replayed.isPresent() ? replayed.get() : context.frame();
  }

  @Override
  public long frameNumber() {
    return replayed.isPresent() ? replayed.get().number() : context.frameNumber();
  }

  @Override
  public void emit(Payload payload) {
    context.emit(payload);
  }

  @Override
  public void anomaly(Anomaly anomaly) {
    context.anomaly(anomaly);
  }

  @Override
  public Limits limits() {
    return context.limits();
  }

  @Override
  public MemoryAccount memory() {
    return context.memory();
  }

  @Override
  public TableAccount tables() {
    return context.tables();
  }

  @Override
  public int maxPayload() {
    return context.maxPayload();
  }

  @Override
  public boolean isEndOfCapture() {
    return context.isEndOfCapture();
  }

  @Override
  public PipeHandler pipe(PipeContext pipe) {
    return context.pipe(pipe);
  }

  @Override
  public PipePayloadSink pipePayloads() {
    return context.pipePayloads();
  }
}
