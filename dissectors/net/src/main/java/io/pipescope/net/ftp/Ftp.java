package io.pipescope.net.ftp;

import io.pipescope.api.Description;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the event of an FTP command says. */
@Description("An FTP command with its reply")
record Ftp(
    @Description(
            "The command in upper case; absent when the server spoke unasked, as it does first, or"
                + " when the line is no command")
        Optional<String> command,
    @Description(
            "Its argument; never that of PASS, ACCT, ADAT, MIC, CONF, ENC and unknown commands")
        Optional<String> argument,
    @Description("Code of the final reply; absent when there was none") OptionalInt code,
    @Description("Text of the final reply, its lines joined by line feeds, with *** for a password")
        Optional<String> text,
    @Description("A reply that only said that another follows, such as 150")
        Optional<Preliminary> preliminary,
    @Description("Frame that completed the command; absent when it was not seen")
        OptionalLong requestFrame,
    @Description("Frame that completed the final reply; absent when it was not seen")
        OptionalLong responseFrame,
    @Description("Microseconds from the command to the final reply") OptionalLong rttUs,
    @Description("Whether ABOR came while the transfer was going on") boolean aborted,
    @Description("Whether an urgent mark lies in the command, or in the Telnet commands before it")
        boolean urgent,
    @Description("Telnet commands in front of the command: IP and DM before ABOR")
        List<String> telnet) {

  /** A reply before the final one. */
  @Description("A reply before the final one")
  record Preliminary(
      @Description("Its code, 100 to 199") int code,
      @Description("Its text") String text,
      @Description("Frame that completed it") long frame) {}
}
