package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.Likelihood;
import io.pipescope.api.PipeContext;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissectorProvider;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out which protocol a conversation or a named pipe speaks.
 *
 * <p>In this order: what the user named for the port; a dissector bound to the port, or to the name
 * of the pipe, that is certain; any dissector that is certain; one bound to the port for which the
 * bytes are possible. As long as nothing fits, the beginning of each later chunk is tried again,
 * since captures often start in the middle of a message: for ever on a bound port, {@value
 * #ATTEMPTS} times elsewhere.
 */
final class ProtocolProbing {
  private static final int ATTEMPTS = 32;

  private final StreamBindings bindings;
  private final StreamContext context;
  private final StreamWitness witness;
  private final ShortHeads heads = new ShortHeads();
  private Optional<Candidates> chosenFrom = Optional.empty();
  private List<StreamDissectorProvider> failed = List.of();
  private int attempts;

  /**
   * @param bindings who comes into question where; asked when there are bytes
   * @param context of the conversation or the pipe
   * @param witness told that what is read is only tried
   */
  ProtocolProbing(StreamBindings bindings, StreamContext context, StreamWitness witness) {
    this.bindings = bindings;
    this.context = context;
    this.witness = witness;
  }

  private Candidates candidates() {
    return context instanceof PipeContext pipe
        ? bindings.of(pipe.name())
        : bindings.of(context.conversation());
  }

  private Candidates chosenFrom() {
    if (chosenFrom.isEmpty()) {
      chosenFrom = Optional.of(candidates());
    }
    return chosenFrom.get();
  }

  /** Those that are bound to the port, or were named for it. */
  List<StreamDissectorProvider> expected() {
    Candidates all = candidates();
    return all.forced().map(List::of).orElse(all.bound());
  }

  /** Whether enough was tried, so that the protocol stays unknown. */
  boolean isOver() {
    return attempts >= ATTEMPTS && chosenFrom().bound().isEmpty();
  }

  /** Whose protocol begins with these bytes without doubt, or was named for the port. */
  Optional<StreamDissectorProvider> certain(Direction direction, ByteBuffer head) {
    Candidates all = candidates();
    witness.guessing(true);
    try {
      return all.forced()
          .or(() -> certain(all.bound(), direction, head))
          .or(() -> certain(all.heuristic(), direction, head));
    } finally {
      witness.guessing(false);
    }
  }

  /**
   * Tries the bytes that come next, behind those of their direction that are held back. When a
   * protocol is found they are not among the latter, as they are yet to be read.
   *
   * @param replayed the frame that brought them, where that is not the current one
   * @return whose protocol they are to be taken for
   */
  Optional<StreamDissectorProvider> read(StreamChunk chunk, Optional<FrameReference> replayed) {
    Optional<StreamDissectorProvider> forced = chosenFrom().forced();
    if (forced.isPresent()) {
      return forced;
    }
    Direction direction = chunk.direction();
    Optional<ShortHead> begun = heads.of(direction);
    if (begun.isEmpty() && chunk.length() >= ShortHead.MIN_LENGTH) {
      return probe(direction, view(chunk), true);
    }
    ShortHead head = begun.isPresent() ? begun.get() : heads.begin(direction);
    boolean complete = head.add(chunk, replayed.isPresent() ? replayed.get() : context.frame());
    Optional<StreamDissectorProvider> found = probe(direction, head.view(), complete);
    if (found.isPresent()) {
      head.takeBack();
    } else if (complete) {
      heads.drop(direction);
    }
    return found;
  }

  /** Forgets what is held back of a direction. */
  void drop(Direction direction) {
    heads.drop(direction);
  }

  /** Takes away the first bytes of a direction that were too few to tell the protocol. */
  Optional<ShortHead> takeHead(Direction direction) {
    return heads.take(direction);
  }

  /** Takes away those of both directions, in the order in which they began. */
  List<ShortHead> takeHeads() {
    return heads.takeAll();
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
    List<StreamDissectorProvider> bound = chosenFrom().bound();
    Optional<StreamDissectorProvider> certain = certain(bound, direction, head);
    if (certain.isPresent()) {
      return certain;
    }
    if (attempts < ATTEMPTS) {
      certain = certain(chosenFrom().heuristic(), direction, head);
      if (certain.isPresent()) {
        return certain;
      }
    }
    if (!whole) {
      return Optional.empty();
    }
    attempts++;
    return first(bound, Likelihood.POSSIBLE, direction, head);
  }

  private Optional<StreamDissectorProvider> certain(
      List<StreamDissectorProvider> providers, Direction direction, ByteBuffer head) {
    return first(providers, Likelihood.CERTAIN, direction, head);
  }

  private Optional<StreamDissectorProvider> first(
      List<StreamDissectorProvider> providers,
      Likelihood wanted,
      Direction direction,
      ByteBuffer head) {
    for (StreamDissectorProvider candidate : providers) {
      if (likelihood(candidate, direction, head) == wanted) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** One that fails when it is asked costs an anomaly, and is not asked again here. */
  private Likelihood likelihood(
      StreamDissectorProvider candidate, Direction direction, ByteBuffer head) {
    if (failed.contains(candidate)) {
      return Likelihood.NO;
    }
    try {
      return candidate.probe(direction, head);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      failed = new ArrayList<>(failed);
      failed.add(candidate);
      context.anomaly(DissectorFailure.internal(candidate.protocol(), e));
      return Likelihood.NO;
    }
  }
}
