package io.pipescope.engine;

import io.pipescope.api.Direction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is held back of both directions because it is too little to tell the protocol. */
final class ShortHeads {
  private Optional<ShortHead> toServer = Optional.empty();
  private Optional<ShortHead> toClient = Optional.empty();

  /** What is held back of a direction. */
  Optional<ShortHead> of(Direction direction) {
    return direction == Direction.TO_SERVER ? toServer : toClient;
  }

  /** Begins to hold a direction back. */
  ShortHead begin(Direction direction) {
    ShortHead head = new ShortHead(direction, of(direction.reverse()).isPresent());
    set(direction, Optional.of(head));
    return head;
  }

  /** Forgets what is held back of a direction. */
  void drop(Direction direction) {
    set(direction, Optional.empty());
  }

  private void set(Direction direction, Optional<ShortHead> head) {
    if (direction == Direction.TO_SERVER) {
      toServer = head;
    } else {
      toClient = head;
    }
  }

  /** Takes away what is held back of a direction. */
  Optional<ShortHead> take(Direction direction) {
    Optional<ShortHead> head = of(direction);
    drop(direction);
    return head;
  }

  /** Takes away everything, in the order in which the directions began. */
  List<ShortHead> takeAll() {
    if (toServer.isEmpty() && toClient.isEmpty()) {
      return List.of();
    }
    Optional<ShortHead> one = take(Direction.TO_SERVER);
    Optional<ShortHead> other = take(Direction.TO_CLIENT);
    boolean swapped = one.isPresent() && one.get().isSecond();
    return Stream.of(swapped ? other : one, swapped ? one : other)
        .flatMap(Optional::stream)
        .toList();
  }
}
