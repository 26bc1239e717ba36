package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.PipeContext;
import io.pipescope.api.PipePayloadSink;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.api.StreamFraming;
import io.pipescope.api.UrgentView;
import io.pipescope.net.tcp.StreamHandler;
import io.pipescope.net.tcp.urgent.UrgentStream;
import io.pipescope.net.tcp.urgent.ViewChoice;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Hands the streams of a conversation or a named pipe to the dissector of its protocol, as soon as
 * that is found out, and keeps what goes wrong in there away from all others.
 */
final class StreamDispatcher implements StreamHandler {
  private final ProtocolProbing probing;
  private final StreamContext context;
  private final ProtocolCounters.OfConversation counters;
  private final UrgentView urgentView;
  private final StreamWitness witness;
  private final StreamTrail trail;

  private Optional<UrgentReader> urgent = Optional.empty();
  private Optional<StreamDissectorProvider> provider = Optional.empty();
  private Optional<ReplayContext> replay = Optional.empty();
  private Optional<StreamDissector> dissector = Optional.empty();
  private String protocol = UNKNOWN;
  private Optional<FrameReference> replayed = Optional.empty();
  private boolean putAside;

  /** Of a conversation. Who comes into question is asked when it has bytes. */
  StreamDispatcher(
      StreamBindings bindings,
      StreamContext context,
      ProtocolCounters.OfConversation counters,
      UrgentView urgentView,
      PipePayloadSink pipePayloads,
      StreamWitness witness) {
    this(
        bindings,
        new ConversationContext(context, bindings, counters, pipePayloads, witness),
        counters,
        urgentView,
        witness);
  }

  /** Of a conversation whose context knows who collects what goes through pipes. */
  StreamDispatcher(
      StreamBindings bindings,
      StreamContext context,
      ProtocolCounters.OfConversation counters,
      UrgentView urgentView) {
    this(bindings, context, counters, urgentView, context.pipePayloads(), StreamWitness.NONE);
  }

  /** Of a named pipe. */
  StreamDispatcher(
      StreamBindings bindings,
      PipeContext pipe,
      ProtocolCounters.OfConversation counters,
      StreamWitness witness) {
    this(bindings, (StreamContext) pipe, counters, UrgentView.AUTO, witness);
  }

  private StreamDispatcher(
      StreamBindings bindings,
      StreamContext context,
      ProtocolCounters.OfConversation counters,
      UrgentView urgentView,
      StreamWitness witness) {
    this.witness = witness;
    trail = witness.newTrail();
    probing = new ProtocolProbing(bindings, context, witness);
    this.context = context;
    this.counters = counters;
    this.urgentView = urgentView;
  }

  @Override
  public String protocol() {
    return protocol;
  }

  /** Whether a dissector was found. */
  boolean isRecognised() {
    return dissector.isPresent();
  }

  @Override
  public void urgentStream(Direction direction, UrgentStream stream) {
    if (urgent.isEmpty()) {
      urgent = Optional.of(new UrgentReader(this, context, urgentView));
    }
    urgent.get().begin(direction, stream);
  }

  @Override
  public void urgent(Direction direction, long offset) {
    urgent.orElseThrow().mark(direction, offset);
  }

  @Override
  public void urgentDelivered(Direction direction) {
    urgent.ifPresent(reader -> reader.delivered(direction));
  }

  @Override
  public ViewChoice urgentChoice(Direction direction) {
    return urgent.orElseThrow().choice(direction);
  }

  @Override
  public void data(StreamChunk chunk) {
    if (urgent.isPresent()) {
      urgent.get().data(chunk);
    } else {
      read(chunk);
    }
  }

  /** Reads the next bytes of the view that was chosen. */
  void read(StreamChunk chunk) {
    if (putAside) {
      return;
    }
    if (dissector.isEmpty()) {
      choose(chunk);
    }
    if (dissector.isPresent()) {
      counters.count(protocol, frameNumber());
      guarded(chunk);
    }
  }

  @Override
  public void gap(Direction direction, long offset, long length) {
    if (urgent.isPresent()) {
      urgent.get().gap(direction, offset, length);
    } else {
      readGap(direction, offset, length);
    }
  }

  void readGap(Direction direction, long offset, long length) {
    if (putAside) {
      return;
    }
    probing.drop(direction);
    if (dissector.isPresent()) {
      witness.enters(trail);
      try {
        dissector.get().gap(direction, offset, length);
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        fail(e);
      } finally {
        witness.leaves();
      }
    }
  }

  @Override
  public long unread(Direction direction) {
    if (urgent.isPresent()) {
      return 0;
    }
    if (putAside) {
      return Long.MAX_VALUE;
    }
    if (dissector.isEmpty()) {
      return 0;
    }
    try {
      return dissector.get().unread(direction);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      fail(e);
      return Long.MAX_VALUE;
    }
  }

  /** An urgent mark in what was read or comes next. */
  void readMark(Direction direction, long offset) {
    if (putAside || dissector.isEmpty()) {
      return;
    }
    try {
      dissector.get().urgent(direction, offset);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      fail(e);
    }
  }

  /** A byte that the chosen view has apart from the stream. */
  void readUrgentByte(StreamChunk one) {
    if (putAside || dissector.isEmpty()) {
      return;
    }
    counters.count(protocol, frameNumber());
    witness.enters(trail);
    try {
      byte value = one.buffer().get(one.position());
      dissector.get().urgentByte(one.direction(), one.offset(), value);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      fail(e);
    } finally {
      witness.leaves();
    }
  }

  @Override
  public void end(Direction direction) {
    if (urgent.isPresent()) {
      urgent.get().end(direction);
    } else {
      readEnd(direction);
    }
  }

  void readEnd(Direction direction) {
    if (putAside || dissector.isEmpty()) {
      return;
    }
    try {
      dissector.get().end(direction);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      fail(e);
    }
  }

  private void guarded(StreamChunk chunk) {
    if (putAside) {
      return;
    }
    witness.enters(trail);
    try {
      witness.brings(chunk, chunk.frame() > 0 ? chunk.frame() : frameNumber());
      dissector.orElseThrow().data(chunk);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      fail(e);
    } finally {
      witness.leaves();
    }
  }

  /** Of the frame that brought what is read now. */
  private long frameNumber() {
    return replay.isPresent() ? replay.get().frameNumber() : context.frameNumber();
  }

  /** Who follows what is read. */
  StreamWitness witness() {
    return witness;
  }

  private void fail(Throwable e) {
    putAside = true;
    context.anomaly(DissectorFailure.reading(protocol, e));
  }

  /** Input that was held back since a frame is read next. */
  void replay(FrameReference frame) {
    replayed = Optional.of(frame);
    replay.ifPresent(known -> known.replay(frame));
  }

  /** What is read next belongs to the current frame again. */
  void live() {
    replayed = Optional.empty();
    replay.ifPresent(ReplayContext::live);
  }

  /** Whose dissector reads the conversation; empty as long as none was found. */
  Optional<StreamDissectorProvider> provider() {
    return putAside ? Optional.empty() : provider;
  }

  /** Follows the framing from here on; empty when there is no dissector or it knows no framing. */
  @Override
  public Optional<StreamFraming> framing() {
    return putAside ? Optional.empty() : dissector.flatMap(StreamDissector::framing);
  }

  /** Whose protocol begins with these bytes without doubt, or was named for the port. */
  Optional<StreamDissectorProvider> certain(Direction direction, ByteBuffer head) {
    return probing.certain(direction, head);
  }

  /** Those that are bound to the port, or were named for it. */
  List<StreamDissectorProvider> expected() {
    return probing.expected();
  }

  /** Takes away the first bytes of a direction that were too few to tell the protocol. */
  Optional<StreamInput> takeHead(Direction direction) {
    return probing.takeHead(direction).map(head -> head.input(context.frame()));
  }

  private void choose(StreamChunk chunk) {
    if (probing.isOver()) {
      putAside = true;
      return;
    }
    Optional<StreamDissectorProvider> found = probing.read(chunk, replayed);
    if (found.isPresent()) {
      take(found.get());
      replayHeads();
    }
  }

  /** What was kept of both directions is handed on first; the chunk at hand follows. */
  private void replayHeads() {
    Optional<FrameReference> before = replayed;
    for (ShortHead head : probing.takeHeads()) {
      if (!head.isEmpty()) {
        replay(head.frame());
        guarded(head.chunk());
        live();
        before.ifPresent(this::replay);
      }
    }
  }

  /** Has this protocol's dissector read the conversation from here on. */
  void take(StreamDissectorProvider chosen) {
    provider = Optional.of(chosen);
    protocol = chosen.protocol();
    if (context instanceof PipeContext) {
      // what a pipe's bytes are held back for happens in the conversation below it
      create(chosen, context);
      return;
    }
    ReplayContext own = new ReplayContext(context);
    replayed.ifPresent(own::replay);
    replay = Optional.of(own);
    create(chosen, own);
  }

  private void create(StreamDissectorProvider chosen, StreamContext own) {
    try {
      dissector = Optional.of(chosen.create(own));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      fail(e);
    }
  }
}
