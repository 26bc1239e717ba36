package io.pipescope.api;

import java.util.function.Consumer;

/**
 * Looks for one kind of finding in the events and observations of a whole capture, which it is told
 * in their order, whatever thread they came from. Keeps a bounded state.
 */
public interface Finding {

  /** Whether it wants to hear payloads of this class. Asked once for each class. */
  boolean wants(Class<? extends Payload> payload);

  /**
   * Whether it wants to hear of an event whose class it wants. Asked by several threads, before the
   * events are in order: the answer must not depend on what was observed.
   */
  default boolean wants(Event event) {
    return true;
  }

  /**
   * Something that it wants has happened.
   *
   * @param event of a wanted class
   * @param alerts takes what it makes of that; alerts appear right behind the event
   */
  void observe(Event event, Consumer<Alert> alerts);

  /** The capture is over. */
  default void end(Consumer<Alert> alerts) {}
}
