package io.pipescope.api;

import java.nio.ByteBuffer;

/** Passes everything on to another context: the base of those that change a part of it. */
public abstract class ForwardingStreamContext implements StreamContext {
  private final StreamContext context;

  /**
   * @param context what is asked and told
   */
  protected ForwardingStreamContext(StreamContext context) {
    this.context = context;
  }

  @Override
  public Conversation conversation() {
    return context.conversation();
  }

  @Override
  public FrameReference frame() {
    return context.frame();
  }

  @Override
  public long frameNumber() {
    return context.frameNumber();
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
  public boolean copied(
      Direction direction, long offset, ByteBuffer copy, int position, int length) {
    return context.copied(direction, offset, copy, position, length);
  }

  @Override
  public void derived(ByteBuffer bytes, int position, int length) {
    context.derived(bytes, position, length);
  }

  @Override
  public PipePayloadSink pipePayloads() {
    return context.pipePayloads();
  }
}
