package io.pipescope.smb.pipe;

import io.pipescope.api.Description;
import io.pipescope.api.Payload;

/** The event of a message. */
@Description("A message on a named pipe; in byte mode a transfer")
public record PipeMessageEvent(@Description("The message") PipeMessage pipeMessage)
    implements Payload {

  @Override
  public String eventType() {
    return "pipe_message";
  }
}
