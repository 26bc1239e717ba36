package io.pipescope.net.telnet;

import io.pipescope.api.Description;
import java.util.OptionalLong;

/**
 * A Synch: an urgent mark and the Data Mark that it announces (RFC 854, "The TELNET Synch Signal").
 */
@Description("A Telnet Synch: the receiver throws data away until the Data Mark")
record Synch(
    @Description("Urgent marks that were set until the Data Mark came") int marks,
    @Description("Frame of the first of them") long markFrame,
    @Description(
            "Place in the stream of the byte in front of the last urgent pointer, which BSD and"
                + " Linux call out-of-band")
        long markOffset,
    @Description(
            value =
                "Where that byte is: IAC (the pointer is meant as the last urgent byte), DM (the"
                    + " pointer is meant as the byte behind it), before (data follows until the"
                    + " Data Mark) or nowhere (no Data Mark came)",
            values = {"IAC", "DM", "before", "nowhere"})
        String markOn,
    @Description("Place in the stream of the Data Mark") OptionalLong dataMarkOffset,
    @Description(
            "Bytes of data from the segment with the mark to the Data Mark, thrown away by the"
                + " receiver")
        long flushedBytes) {}
