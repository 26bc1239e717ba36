package io.pipescope.net.tcp;

import io.pipescope.api.Payload;

/** The event at the end of each TCP conversation. */
public record FlowEvent(Flow flow, Tcp tcp) implements Payload {
  @Override
  public String eventType() {
    return "flow";
  }
}
