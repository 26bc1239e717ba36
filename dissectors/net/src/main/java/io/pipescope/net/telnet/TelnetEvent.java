package io.pipescope.net.telnet;

import io.pipescope.api.Description;
import io.pipescope.api.Payload;

/** The event of a Telnet conversation. */
@Description("Commands of a Telnet conversation, or its totals")
record TelnetEvent(@Description("The commands") Telnet telnet) implements Payload {

  @Override
  public String eventType() {
    return "telnet";
  }
}
