package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamContext;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.api.UrgentReading;
import io.pipescope.api.UrgentView;
import io.pipescope.net.tcp.urgent.UrgentStream;
import io.pipescope.net.tcp.urgent.ViewChoice;
import io.pipescope.net.tcp.urgent.ViewName;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Stands between a conversation with urgent data and its dissector, and decides which view of each
 * direction that is shown: what the user asked for, else what programs of the protocol do, else
 * what makes sense, which a {@link ViewTrial} finds out after each new mark.
 */
final class UrgentReader {
  /** Bytes that are held back at most; what follows is then read as the best guess says. */
  private static final int MOST_HELD = 256 << 10;

  private final StreamDispatcher dispatcher;
  private final StreamContext context;
  private final UrgentView setting;
  private final Map<Direction, UrgentStream> streams = new EnumMap<>(Direction.class);
  private final Map<Direction, ViewChoice> choices = new EnumMap<>(Direction.class);
  private final Map<Direction, ViewFilter> filters = new EnumMap<>(Direction.class);
  private final ViewFilter.Target behindFilters = new BehindFilters(Optional.empty());
  private Optional<ViewTrial> trial = Optional.empty();

  UrgentReader(StreamDispatcher dispatcher, StreamContext context, UrgentView setting) {
    this.dispatcher = dispatcher;
    this.context = context;
    this.setting = setting;
  }

  /** A direction carries urgent data from here on. */
  void begin(Direction direction, UrgentStream stream) {
    streams.put(direction, stream);
    Optional<ViewChoice> fixed = fixedChoice();
    fixed.ifPresent(choice -> choose(direction, choice));
  }

  private void choose(Direction direction, ViewChoice choice) {
    choices.put(direction, choice);
    filters.put(direction, new ViewFilter(streams.get(direction), choice.view(), MOST_HELD));
  }

  /** The choice that needs no trial. */
  private Optional<ViewChoice> fixedChoice() {
    if (setting != UrgentView.AUTO) {
      return Optional.of(ViewChoice.guess(ViewName.valueOf(setting.name()), "it was asked for"));
    }
    Optional<StreamDissectorProvider> provider =
        dispatcher.provider().or(() -> dispatcher.expected().stream().findFirst());
    if (provider.isEmpty()) {
      return InLinePorts.protocolOf(context.conversation()).map(ViewChoice::inLine);
    }
    String name = provider.get().protocol();
    return switch (provider.get().urgentReading()) {
      case IN_LINE -> Optional.of(ViewChoice.inLine(name));
      case OUT_OF_BAND -> Optional.of(ViewChoice.outOfBand(name));
      case EITHER -> Optional.empty();
    };
  }

  /** A new mark, in front of the bytes of its segment. */
  void mark(Direction direction, long offset) {
    if (trial.isEmpty() && isOpen(direction)) {
      UrgentStream stream = streams.get(direction);
      trial = guess(() -> Optional.of(new ViewTrial(dispatcher, direction, stream, MOST_HELD)));
    }
    if (trial.isPresent()) {
      trial.get().hold(StreamInput.mark(direction, offset, context.frame()));
    } else {
      dispatcher.readMark(direction, offset);
    }
  }

  /** Whether a mark can change which view makes sense. */
  private boolean isOpen(Direction direction) {
    if (!choices.containsKey(direction)) {
      return true;
    }
    boolean waits = filters.get(direction).waitingFrom() != Long.MAX_VALUE;
    return !waits
        && setting == UrgentView.AUTO
        && dispatcher.framing().isPresent()
        && dispatcher.provider().orElseThrow().urgentReading() == UrgentReading.EITHER;
  }

  void data(StreamChunk chunk) {
    Direction direction = chunk.direction();
    FrameReference frame = context.frame();
    boolean onTrial = trial.isPresent() && trial.get().direction() == direction;
    if (onTrial || !filters.containsKey(direction)) {
      behindFilters.bytes(chunk);
    } else {
      filters.get(direction).data(chunk, frame, behindFilters);
    }
    settle();
  }

  void gap(Direction direction, long offset, long length) {
    if (trial.isPresent()) {
      guess(() -> trial.get().gap(direction, offset, length, context.frame()));
    } else {
      dispatcher.readGap(direction, offset, length);
    }
  }

  /** A segment was handed over as a whole. */
  void delivered(Direction direction) {
    if (filters.containsKey(direction) && !isOnTrial(direction)) {
      filters.get(direction).decide(behindFilters);
    }
    settle();
  }

  private boolean isOnTrial(Direction direction) {
    return trial.isPresent() && trial.get().direction() == direction;
  }

  private void settle() {
    if (trial.isPresent()) {
      Supplier<Optional<ViewTrial.Verdict>> verdict = trial.get()::verdict;
      guess(verdict).ifPresent(this::close);
    }
  }

  /** What is read meanwhile is only tried. */
  private <T> T guess(Supplier<T> work) {
    dispatcher.witness().guessing(true);
    try {
      return work.get();
    } finally {
      dispatcher.witness().guessing(false);
    }
  }

  private void guess(Runnable work) {
    guess(
        () -> {
          work.run();
          return Optional.empty();
        });
  }

  private void close(ViewTrial.Verdict verdict) {
    ViewTrial ended = trial.orElseThrow();
    trial = Optional.empty();
    choices.put(ended.direction(), verdict.choice());
    filters.put(ended.direction(), verdict.winner().filter());
    ended.release(verdict.winner());
  }

  void end(Direction direction) {
    if (isOnTrial(direction)) {
      close(trial.orElseThrow().last());
    }
    if (filters.containsKey(direction)) {
      filters.get(direction).finish(behindFilters);
    }
    if (trial.isPresent()) {
      trial.get().hold(StreamInput.end(direction, context.frame()));
    } else {
      dispatcher.readEnd(direction);
    }
  }

  /** The view of a direction that was read. */
  ViewChoice choice(Direction direction) {
    if (isOnTrial(direction)) {
      close(trial.orElseThrow().last());
    }
    return choices.computeIfAbsent(
        direction, any -> ViewChoice.guess(ViewName.LINUX_PROMPT, "no mark changed what was read"));
  }

  /** Where the input goes behind the filters. */
  private final class BehindFilters implements ViewFilter.Target {
    private final Optional<FrameReference> since;

    BehindFilters(Optional<FrameReference> since) {
      this.since = since;
    }

    @Override
    public void bytes(StreamChunk chunk) {
      if (trial.isPresent()) {
        guess(() -> trial.get().data(chunk, frame()));
      } else {
        hand(() -> dispatcher.read(chunk));
      }
    }

    @Override
    public void leftOut(StreamChunk one) {
      if (trial.isPresent()) {
        trial.get().hold(StreamInput.urgentByte(one, frame()));
      } else {
        hand(() -> dispatcher.readUrgentByte(one));
      }
    }

    private FrameReference frame() {
      return since.orElseGet(context::frame);
    }

    private void hand(Runnable reading) {
      since.ifPresent(dispatcher::replay);
      reading.run();
      if (since.isPresent()) {
        dispatcher.live();
      }
    }

    @Override
    public ViewFilter.Target since(FrameReference frame) {
      return new BehindFilters(Optional.of(frame));
    }
  }
}
