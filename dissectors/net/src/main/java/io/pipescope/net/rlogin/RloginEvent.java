package io.pipescope.net.rlogin;

import io.pipescope.api.Description;
import io.pipescope.api.Payload;

/** The event of an rlogin conversation. */
@Description("The start of an rlogin session, or a control sequence in it")
record RloginEvent(@Description("What was sent") Rlogin rlogin) implements Payload {

  @Override
  public String eventType() {
    return "rlogin";
  }
}
