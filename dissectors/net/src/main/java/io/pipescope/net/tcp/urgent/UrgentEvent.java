package io.pipescope.net.tcp.urgent;

import io.pipescope.api.Payload;

/** The event about the urgent data of one direction, at the end of a conversation. */
public record UrgentEvent(Urgent urgent) implements Payload {
  @Override
  public String eventType() {
    return "urgent";
  }
}
