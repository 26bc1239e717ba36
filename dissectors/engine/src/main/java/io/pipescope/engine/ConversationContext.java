package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.ForwardingStreamContext;
import io.pipescope.api.PipeContext;
import io.pipescope.api.PipeHandler;
import io.pipescope.api.PipePayloadSink;
import io.pipescope.api.StreamContext;
import java.nio.ByteBuffer;

/** A conversation's context, with the dissectors of what its named pipes carry. */
final class ConversationContext extends ForwardingStreamContext {
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
    super(conversation);
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
  public PipePayloadSink pipePayloads() {
    return pipePayloads;
  }
}
