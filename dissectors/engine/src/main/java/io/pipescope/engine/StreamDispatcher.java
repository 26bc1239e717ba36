package io.pipescope.engine;

import io.pipescope.api.Anomaly;
import io.pipescope.api.Direction;
import io.pipescope.api.DissectionException;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Likelihood;
import io.pipescope.api.PipeContext;
import io.pipescope.api.PipePayloadSink;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissector;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.api.StreamFraming;
import io.pipescope.api.UrgentView;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.net.tcp.StreamHandler;
import io.pipescope.net.tcp.urgent.UrgentStream;
import io.pipescope.net.tcp.urgent.ViewChoice;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds out which protocol a conversation or a named pipe speaks and hands its streams to that
 * dissector.
 *
 * <p>In this order: what the user named for the port; a dissector bound to the port, or to the name
 * of the pipe, that is certain; any dissector that is certain; one bound to the port for which the
 * bytes are possible. As long as nothing fits, the beginning of each later chunk is tried again,
 * since captures often start in the middle of a message: for ever on a bound port, {@value
 * #ATTEMPTS} times elsewhere.
 */
final class StreamDispatcher implements StreamHandler {
  private static final int ATTEMPTS = 32;

  /** Beginnings shorter than this wait for the next bytes of their direction. */
  private static final int MIN_HEAD = 16;

  private final Supplier<Candidates> candidates;
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
  private int attempts;
  private List<StreamDissectorProvider> failedProbes = List.of();
  private Optional<Candidates> chosenFrom = Optional.empty();
  private final ShortHead[] heads = new ShortHead[2];

  /** Of a conversation. Who comes into question is asked when it has bytes. */
  StreamDispatcher(
      StreamBindings bindings,
      StreamContext context,
      ProtocolCounters.OfConversation counters,
      UrgentView urgentView,
      PipePayloadSink pipePayloads,
      StreamWitness witness) {
    this(
        () -> bindings.of(context.conversation()),
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
    this(() -> bindings.of(pipe.name()), pipe, counters, UrgentView.AUTO, witness);
  }

  private StreamDispatcher(
      Supplier<Candidates> candidates,
      StreamContext context,
      ProtocolCounters.OfConversation counters,
      UrgentView urgentView,
      StreamWitness witness) {
    this.witness = witness;
    trail = witness.newTrail();
    this.candidates = candidates;
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
    dropHead(direction);
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
    if (e instanceof DissectionException dissection) {
      context.anomaly(dissection.toAnomaly(protocol));
    } else if (e instanceof EndOfWireException end) {
      context.anomaly(
          Anomaly.ofLength(
              protocol,
              "malformed.message",
              "A structure is longer than the message that it is in.",
              end.needed(),
              end.available(),
              end.offset(),
              ""));
    } else {
      context.anomaly(failure(protocol, e));
    }
  }

  private static Anomaly failure(String protocol, Throwable e) {
    return Anomaly.of(
        protocol, "internal.dissector_failed", "The dissector of " + protocol + " failed: " + e);
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
    Candidates all = candidates.get();
    witness.guessing(true);
    try {
      return all.forced()
          .or(() -> certain(all.bound(), direction, head))
          .or(() -> certain(all.heuristic(), direction, head));
    } finally {
      witness.guessing(false);
    }
  }

  /** Those that are bound to the port, or were named for it. */
  List<StreamDissectorProvider> expected() {
    Candidates all = candidates.get();
    return all.forced().map(List::of).orElse(all.bound());
  }

  /** Takes away the first bytes of a direction that were too few to tell the protocol. */
  Optional<StreamInput> takeHead(Direction direction) {
    ShortHead head = heads[direction.ordinal()];
    heads[direction.ordinal()] = null;
    return head == null ? Optional.empty() : Optional.of(head.input(direction, context.frame()));
  }

  private void choose(StreamChunk chunk) {
    if (chosenFrom.isEmpty()) {
      chosenFrom = Optional.of(candidates.get());
      Optional<StreamDissectorProvider> forced = chosenFrom.get().forced();
      if (forced.isPresent()) {
        take(forced.get());
        return;
      }
    }
    if (attempts >= ATTEMPTS && chosenFrom.get().bound().isEmpty()) {
      putAside = true;
      return;
    }
    ShortHead head = heads[chunk.direction().ordinal()];
    if (head == null && chunk.length() >= MIN_HEAD) {
      Optional<StreamDissectorProvider> found = probe(chunk.direction(), view(chunk), true);
      if (found.isPresent()) {
        take(found.get());
        replayHeads();
      }
      return;
    }
    if (head == null) {
      ShortHead other = heads[chunk.direction().reverse().ordinal()];
      head = new ShortHead(chunk.direction(), other != null);
      heads[chunk.direction().ordinal()] = head;
    }
    boolean complete = head.add(chunk, replayed.orElseGet(context::frame));
    Optional<StreamDissectorProvider> found = probe(chunk.direction(), head.view(), complete);
    if (found.isPresent()) {
      head.takeBack();
      take(found.get());
      replayHeads();
    } else if (complete) {
      heads[chunk.direction().ordinal()] = null;
    }
  }

  /** What was kept of both directions is handed on first; the chunk at hand follows. */
  private void replayHeads() {
    ShortHead first = heads[0];
    ShortHead second = heads[1];
    dropHead(Direction.TO_SERVER);
    dropHead(Direction.TO_CLIENT);
    boolean swapped = first != null && first.isSecond();
    Stream.of(
            Optional.ofNullable(swapped ? second : first),
            Optional.ofNullable(swapped ? first : second))
        .flatMap(Optional::stream)
        .forEach(this::replayHead);
  }

  private void replayHead(ShortHead head) {
    Optional<FrameReference> before = replayed;
    replay(head.frame());
    head.replay(this::guarded);
    live();
    before.ifPresent(this::replay);
  }

  private static ByteBuffer view(StreamChunk chunk) {
    int length = Math.min(chunk.length(), StreamDissectorProvider.PROBE_LENGTH);
    return chunk.buffer().slice(chunk.position(), length);
  }

  /**
   * @param whole whether no more bytes will be waited for
   */
  private Optional<StreamDissectorProvider> probe(
      Direction direction, ByteBuffer head, boolean whole) {
    witness.guessing(true);
    try {
      return find(direction, head, whole);
    } finally {
      witness.guessing(false);
    }
  }

  private Optional<StreamDissectorProvider> find(
      Direction direction, ByteBuffer head, boolean whole) {
    List<StreamDissectorProvider> bound = chosenFrom.orElseThrow().bound();
    Optional<StreamDissectorProvider> certain = certain(bound, direction, head);
    if (certain.isPresent()) {
      return certain;
    }
    if (attempts < ATTEMPTS) {
      certain = certain(chosenFrom.get().heuristic(), direction, head);
      if (certain.isPresent()) {
        return certain;
      }
    }
    if (!whole) {
      return Optional.empty();
    }
    attempts++;
    for (StreamDissectorProvider candidate : bound) {
      if (likelihood(candidate, direction, head) == Likelihood.POSSIBLE) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private Optional<StreamDissectorProvider> certain(
      List<StreamDissectorProvider> providers, Direction direction, ByteBuffer head) {
    for (StreamDissectorProvider candidate : providers) {
      if (likelihood(candidate, direction, head) == Likelihood.CERTAIN) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** One that fails when it is asked costs an anomaly, and is not asked again here. */
  private Likelihood likelihood(
      StreamDissectorProvider candidate, Direction direction, ByteBuffer head) {
    if (failedProbes.contains(candidate)) {
      return Likelihood.NO;
    }
    try {
      return candidate.probe(direction, head);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      failedProbes = new ArrayList<>(failedProbes);
      failedProbes.add(candidate);
      context.anomaly(failure(candidate.protocol(), e));
      return Likelihood.NO;
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

  private void dropHead(Direction direction) {
    heads[direction.ordinal()] = null;
  }

  /** The first bytes of a direction when they come in very small pieces. */
  private static final class ShortHead {
    private final byte[] bytes = new byte[StreamDissectorProvider.PROBE_LENGTH];
    private final Direction direction;
    private final boolean second;
    private int length;
    private int lastAdded;
    private long offset;
    private FrameReference frame = FrameReference.NONE;
    private FrameReference frameBefore = FrameReference.NONE;

    /**
     * @param second whether the other direction began before
     */
    ShortHead(Direction direction, boolean second) {
      this.direction = direction;
      this.second = second;
    }

    boolean isSecond() {
      return second;
    }

    /** Adds the beginning of a chunk; true when enough is there. */
    boolean add(StreamChunk chunk, FrameReference from) {
      frameBefore = frame;
      frame = from;
      if (length == 0) {
        offset = chunk.offset();
      }
      lastAdded = Math.min(chunk.length(), bytes.length - length);
      chunk.buffer().get(chunk.position(), bytes, length, lastAdded);
      length += lastAdded;
      return length >= MIN_HEAD;
    }

    /** Forgets what was added last: it will be read from its chunk. */
    void takeBack() {
      length -= lastAdded;
      frame = frameBefore;
    }

    /** The frame that brought the last of what is kept. */
    FrameReference frame() {
      return frame;
    }

    ByteBuffer view() {
      return ByteBuffer.wrap(bytes, 0, length).slice();
    }

    StreamInput input(Direction direction, FrameReference frame) {
      return StreamInput.data(direction, offset, Arrays.copyOf(bytes, length), frame);
    }

    /** Hands on what was kept. */
    void replay(Consumer<StreamChunk> target) {
      if (length > 0) {
        target.accept(
            new StreamChunk().set(direction, offset, ByteBuffer.wrap(bytes, 0, length), 0, length));
      }
    }
  }
}
