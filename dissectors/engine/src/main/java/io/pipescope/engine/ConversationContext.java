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

/** A conversation's context, with the dissectors of what its named pipes carry. */
final class ConversationContext implements StreamContext {
  private final StreamContext conversation;
  private final StreamBindings bindings;
  private final ProtocolCounters.OfConversation counters;
  private final PipePayloadSink pipePayloads;
  private final StreamWitness witness;

  ConversationContext(
      StreamContext conversation,
      StreamBindings bindings,
      ProtocolCounters.OfConversation counters,
      PipePayloadSink pipePayloads,
      StreamWitness witness) {
    this.conversation = conversation;
    this.bindings = bindings;
    this.counters = counters;
    this.pipePayloads = pipePayloads;
    this.witness = witness;
  }

  @Override
  public PipeHandler pipe(PipeContext pipe) {
    return new PipeStreams(new StreamDispatcher(bindings, pipe, counters, witness));
  }

  @Override
  public boolean copied(
      Direction direction, long offset, ByteBuffer copy, int position, int length) {
    return witness.copied(direction, offset, copy, position, length);
  }

  @Override
  public void derived(ByteBuffer bytes, int position, int length) {
    witness.derived(bytes, position, length);
  }

  @Override
  public Conversation conversation() {
    return conversation.conversation();
  }

  @Override
  public FrameReference frame() {
    return conversation.frame();
  }

  @Override
  public long frameNumber() {
    return conversation.frameNumber();
  }

  @Override
  public void emit(Payload payload) {
    conversation.emit(payload);
  }

  @Override
  public void anomaly(Anomaly anomaly) {
    conversation.anomaly(anomaly);
  }

  @Override
  public Limits limits() {
    return conversation.limits();
  }

  @Override
  public MemoryAccount memory() {
    return conversation.memory();
  }

  @Override
  public TableAccount tables() {
    return conversation.tables();
  }

  @Override
  public int maxPayload() {
    return conversation.maxPayload();
  }

  @Override
  public boolean isEndOfCapture() {
    return conversation.isEndOfCapture();
  }

  @Override
  public PipePayloadSink pipePayloads() {
    return pipePayloads;
  }
}
