package io.pipescope.report;

import io.pipescope.api.Payload;

/** The last event of an output: what was read and what came out. */
public record StatsEvent(Statistics stats) implements Payload {

  /** The value of {@code event_type} of this event. */
  public static final String TYPE = "stats";

  @Override
  public String eventType() {
    return TYPE;
  }
}
