package io.pipescope.engine;

import io.pipescope.api.Direction;
import io.pipescope.api.FrameReference;
import io.pipescope.api.StreamChunk;
import io.pipescope.api.StreamDissectorProvider;
import io.pipescope.api.UrgentReading;
import io.pipescope.net.tcp.urgent.UrgentStream;
import io.pipescope.net.tcp.urgent.ViewChoice;
import io.pipescope.net.tcp.urgent.ViewName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one direction under several views side by side, with all input of the conversation held
 * back, until one view is left under which the protocol's messages follow each other, or several
 * have done so for a while.
 */
final class ViewTrial {
  /** In the order in which they are taken when several make sense. */
  private static final List<ViewName> VIEWS =
      List.of(
          ViewName.LINUX_PROMPT,
          ViewName.LINUX,
          ViewName.BSD,
          ViewName.INLINE,
          ViewName.LINUX_STDURG);

  /** Messages after which a view is believed. The byte in doubt is in the first; others follow. */
  private static final int MESSAGES = 3;

  /** Bytes that tell a protocol, if it can be told. */
  private static final int HEAD = 16;

  private final StreamDispatcher dispatcher;
  private final Direction direction;
  private final int mostHeld;
  private final List<StreamInput> held = new ArrayList<>();
  private final List<ViewCandidate> candidates = new ArrayList<>();
  private final ViewFilter.Target released = new Released();
  private int heldBytes;
  private boolean followed;

  /**
   * @param dispatcher that will read the view
   * @param direction on trial
   * @param stream of that direction
   * @param mostHeld bytes that may be held back
   */
  ViewTrial(StreamDispatcher dispatcher, Direction direction, UrgentStream stream, int mostHeld) {
    this.dispatcher = dispatcher;
    this.direction = direction;
    this.mostHeld = mostHeld;
    for (ViewName view : VIEWS) {
      candidates.add(new ViewCandidate(direction, stream, view, mostHeld));
    }
    for (Direction each : Direction.values()) {
      dispatcher.takeHead(each).ifPresent(this::begin);
    }
    follow();
  }

  private void begin(StreamInput head) {
    held.add(head);
    candidates.forEach(candidate -> candidate.read(head.chunk()));
  }

  Direction direction() {
    return direction;
  }

  void data(StreamChunk chunk, FrameReference frame) {
    hold(StreamInput.data(chunk, frame));
    for (ViewCandidate candidate : candidates) {
      if (chunk.direction() == direction) {
        candidate.data(chunk, frame);
      } else {
        candidate.read(chunk);
      }
    }
  }

  void gap(Direction direction, long offset, long length, FrameReference frame) {
    hold(StreamInput.gap(direction, offset, length, frame));
    candidates.forEach(candidate -> candidate.gap(direction, offset, length));
  }

  void hold(StreamInput input) {
    held.add(input);
    heldBytes += input.bytes().length;
  }

  /** The view to take, once it is known. */
  Optional<Verdict> verdict() {
    candidates.forEach(ViewCandidate::decide);
    if (!followed && !recognise()) {
      return heldBytes > mostHeld || allHeads()
          ? Optional.of(verdict(candidates.get(0), "no protocol was recognised"))
          : Optional.empty();
    }
    return followed ? judge() : Optional.of(usual());
  }

  /** What programs that speak the protocol do. */
  private Verdict usual() {
    boolean inLine =
        dispatcher
            .provider()
            .map(known -> known.urgentReading() == UrgentReading.IN_LINE)
            .orElse(false);
    ViewCandidate usual =
        candidates.stream()
            .filter(candidate -> inLine == (candidate.view() == ViewName.INLINE))
            .findFirst()
            .orElse(candidates.get(0));
    String name = protocol();
    return new Verdict(usual, inLine ? ViewChoice.inLine(name) : ViewChoice.outOfBand(name));
  }

  private Optional<Verdict> judge() {
    List<ViewCandidate> alive = candidates.stream().filter(ViewCandidate::isInSync).toList();
    if (alive.isEmpty()) {
      return Optional.of(verdict(candidates.get(0), "no view gives whole messages"));
    }
    ViewCandidate first = alive.get(0);
    boolean onlyOne = alive.stream().allMatch(first::leavesOutTheSameAs);
    if (onlyOne && alive.size() < candidates.size()) {
      return Optional.of(verdict(first, reason("gives whole messages only so")));
    }
    List<ViewCandidate> ready = alive.stream().filter(view -> !view.isWaiting()).toList();
    if (!ready.isEmpty() && ready.stream().allMatch(view -> view.messages() >= MESSAGES)) {
      String only = alive.size() < candidates.size() ? "only so" : "so";
      return Optional.of(verdict(ready.get(0), reason("gives whole messages " + only)));
    }
    return heldBytes > mostHeld ? Optional.of(last(alive)) : Optional.empty();
  }

  /** The view to take when no more input comes. */
  Verdict last() {
    return verdict()
        .orElseGet(() -> last(candidates.stream().filter(ViewCandidate::isInSync).toList()));
  }

  private Verdict last(List<ViewCandidate> alive) {
    return verdict(
        alive.get(0),
        followed ? "too little followed to tell the views apart" : "no protocol was recognised");
  }

  private String reason(String rest) {
    return protocol() + " " + rest;
  }

  private String protocol() {
    return dispatcher.provider().map(StreamDissectorProvider::protocol).orElse("the protocol");
  }

  private static Verdict verdict(ViewCandidate winner, String why) {
    return new Verdict(winner, ViewChoice.guess(winner.view(), why));
  }

  /** Whether the protocol is known, if need be by what some view begins with. */
  private boolean recognise() {
    if (dispatcher.provider().isPresent()) {
      follow();
      return true;
    }
    for (ViewCandidate candidate : List.copyOf(candidates)) {
      if (candidate.head().remaining() >= HEAD) {
        Optional<StreamDissectorProvider> found = dispatcher.certain(direction, candidate.head());
        if (found.isPresent()) {
          take(found.get());
          return true;
        }
      }
    }
    return false;
  }

  /** Only the views that begin like this protocol stay. */
  private void take(StreamDissectorProvider provider) {
    candidates.removeIf(
        candidate ->
            candidate.head().remaining() >= HEAD
                && dispatcher.certain(direction, candidate.head()).stream()
                    .noneMatch(found -> found == provider));
    dispatcher.take(provider);
    if (provider.urgentReading() == UrgentReading.EITHER) {
      follow();
    }
  }

  private boolean allHeads() {
    return candidates.stream()
        .allMatch(view -> view.isWaiting() || view.head().remaining() >= HEAD);
  }

  private void follow() {
    if (dispatcher.framing().isEmpty()) {
      return;
    }
    followed = true;
    for (ViewCandidate candidate : candidates) {
      candidate.follow(dispatcher.framing());
      for (StreamInput input : held) {
        repeat(input, candidate);
      }
    }
  }

  private void repeat(StreamInput input, ViewCandidate candidate) {
    switch (input.kind()) {
      case DATA -> {
        if (input.direction() == direction) {
          candidate.replay(input, candidate::read);
        } else {
          candidate.read(input.chunk());
        }
      }
      case GAP -> candidate.gap(input.direction(), input.offset(), input.length());
      case URGENT_BYTE, MARK, END -> {}
    }
  }

  /** Gives what was held back to the dispatcher, as a view has it. */
  void release(ViewCandidate winner) {
    for (StreamInput input : held) {
      dispatcher.replay(input.frame());
      switch (input.kind()) {
        case DATA -> {
          if (input.direction() == direction) {
            winner.replay(input, released);
          } else {
            dispatcher.read(input.chunk());
          }
        }
        case GAP -> dispatcher.readGap(input.direction(), input.offset(), input.length());
        case URGENT_BYTE -> dispatcher.readUrgentByte(input.chunk());
        case MARK -> dispatcher.readMark(input.direction(), input.offset());
        case END -> dispatcher.readEnd(input.direction());
      }
    }
    dispatcher.live();
  }

  /** Where what is released goes. */
  private final class Released implements ViewFilter.Target {
    @Override
    public void bytes(StreamChunk chunk) {
      dispatcher.read(chunk);
    }

    @Override
    public void leftOut(StreamChunk one) {
      dispatcher.readUrgentByte(one);
    }
  }

  /**
   * What a trial found.
   *
   * @param winner the view to take
   * @param choice the same for the report
   */
  record Verdict(ViewCandidate winner, ViewChoice choice) {}
}
