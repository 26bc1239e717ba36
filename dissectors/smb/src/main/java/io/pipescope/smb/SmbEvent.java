package io.pipescope.smb;

import io.pipescope.api.Description;
import io.pipescope.api.Payload;

/** The event of one SMB command. */
@Description("An SMB command: a request with its response")
record SmbEvent(@Description("The command") Smb smb) implements Payload {

  @Override
  public String eventType() {
    return "smb";
  }
}
