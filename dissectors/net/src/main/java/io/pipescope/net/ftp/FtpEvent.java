package io.pipescope.net.ftp;

import io.pipescope.api.Description;
import io.pipescope.api.Payload;

/** The event of one FTP command. */
@Description("An FTP command with its reply")
record FtpEvent(@Description("The command") Ftp ftp) implements Payload {

  @Override
  public String eventType() {
    return "ftp";
  }
}
