package io.pipescope.net.tcp;

import io.pipescope.api.Description;

/** The send sequence variables of RFC 9293 section 3.3.1; raw 32-bit sequence numbers. */
@Description("Send sequence variables of RFC 9293 section 3.3.1, raw 32-bit sequence numbers")
public record SendVariables(
    @Description("SND.UNA, oldest unacknowledged sequence number") long una,
    @Description("SND.NXT, next sequence number to be sent") long nxt,
    @Description("SND.WND, send window in bytes") long wnd,
    @Description("SND.UP, send urgent pointer") long up,
    @Description("SND.WL1, sequence number of the last window update") long wl1,
    @Description("SND.WL2, acknowledgment number of the last window update") long wl2,
    @Description("ISS, initial send sequence number") long iss) {}
