package io.pipescope.report;

import io.pipescope.api.Event;

/** Turns events into what one output format shows of them. For one thread. */
@FunctionalInterface
public interface EventText {

  /**
   * Appends what the format shows of an event: whole lines, or nothing.
   *
   * @param file base name of the capture; empty for what belongs to no file
   * @param event the event
   */
  void write(String file, Event event);
}
