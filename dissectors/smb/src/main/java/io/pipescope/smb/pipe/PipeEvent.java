package io.pipescope.smb.pipe;

import io.pipescope.api.Description;
import io.pipescope.api.Payload;

/** The event of a pipe instance that has ended. */
@Description("A named pipe, from its opening to its end")
public record PipeEvent(@Description("The pipe") Pipe pipe) implements Payload {

  @Override
  public String eventType() {
    return "pipe";
  }
}
