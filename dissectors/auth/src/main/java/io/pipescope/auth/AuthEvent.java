package io.pipescope.auth;

import io.pipescope.api.Description;
import io.pipescope.api.Payload;

/** The event of an attempt to log on. */
@Description("An attempt to log on")
public record AuthEvent(@Description("The attempt") Auth auth) implements Payload {

  @Override
  public String eventType() {
    return "auth";
  }
}
