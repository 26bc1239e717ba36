package io.pipescope.net.telnet;

import io.pipescope.api.Description;
import java.util.Map;

/** Counts of a whole conversation. */
@Description("Counts of a Telnet conversation")
record Totals(
    @Description("Bytes to the server that are not part of commands") long dataToserver,
    @Description("Bytes to the client that are not part of commands") long dataToclient,
    @Description("Bytes that were encrypted or compressed and not read") long opaque,
    @Description("Synchs in both directions") int synchs,
    @Description("How often each command was sent, in both directions") Map<String, Long> commands,
    @Description("Events that were left out because there were too many") int suppressed) {}
